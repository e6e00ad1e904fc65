/** As in the paper that introduced it: how little the first places count more than the next. */
const SMOOTHING = 60

/** One order out of several, by reciprocal rank: what many lists have near their top comes first. */
export function fused(lists: number[][]): number[] {
  const scores = new Map<number, number>()
  for (const list of lists)
    for (const [at, id] of list.entries())
      scores.set(id, (scores.get(id) ?? 0) + 1 / (SMOOTHING + at + 1))
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id)
}
