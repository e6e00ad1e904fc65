/** The first page of a search, and how many there are as far as anybody counts. */
export interface Answer {
  ids: number[]
  count: number
}
