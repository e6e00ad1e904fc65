/**
 * Where a process may die with money between two hands, in the order in which an act passes them: before
 * the provider is asked, when it has answered, in the transaction that writes it down, after the commit.
 */
export const AWAIT_POINTS = [
  'confirm.returned',
  'confirm.asking',
  'confirm.answered',
  'confirm.written',
  'confirm.committed',
  'refund.due',
  'refund.asking',
  'refund.answered',
  'refund.written',
  'refund.committed',
  'payout.taking',
  'payout.asking',
  'payout.answered',
  'payout.written',
  'payout.committed',
] as const

export type AwaitPoint = (typeof AWAIT_POINTS)[number]

type Watcher = (point: AwaitPoint) => Promise<void> | void

let watcher: Watcher | null = null

/** Does nothing, unless a test watches. */
export async function reached(point: AwaitPoint): Promise<void> {
  if (watcher) await watcher(point)
}

/** Has a test stop or kill the process at a point; null ends it. */
export function watchAwaitPoints(by: Watcher | null): void {
  watcher = by
}
