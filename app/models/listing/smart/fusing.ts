/** As in the paper that introduced it: how little the first places count more than the next. */
const SMOOTHING = 60

/**
 * One order out of several, by reciprocal rank: what many lists have near their top comes first.
 * @param weights how much each list is believed beside the others
 */
export function fused(lists: number[][], weights = lists.map(() => 1)): number[] {
  const scores = new Map<number, number>()
  for (const [list, ids] of lists.entries())
    for (const [at, id] of ids.entries())
      scores.set(id, (scores.get(id) ?? 0) + weights[list] / (SMOOTHING + at + 1))
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id)
}
