/** Averages to one decimal, as the server says them. */
export type Scores = {
  average: number
  gear: number
  kindness: number
  response: number
  count: number
}
