const FIRST_MS = 500
const LONGEST_MS = 20_000

/** How long to wait before the next attempt: longer each time, and not all clients at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(most / 2 + (random() * most) / 2)
}
