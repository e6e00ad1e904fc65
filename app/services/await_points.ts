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
  'wire.taking',
  'wire.asking',
  'wire.answered',
  'wire.written',
  'wire.committed',
  'payout.taking',
  'payout.asking',
  'payout.answered',
  'payout.written',
  'payout.committed',
] as const

/**
 * Where a process may die over bad news: when it was heard, and in the transaction that writes it down. A
 * provider that closed its door is read again in between, and the refund then goes by bank.
 */
export const FAILING_POINTS = [
  'refund.failing',
  'refund.postponed',
  'refund.closed',
  'refund.switched',
  'wire.failing',
  'wire.postponed',
  'payout.failing',
  'payout.postponed',
] as const

/** Where a process may die over a webhook: before its receiver is asked, and when it has answered. */
export const WEBHOOK_POINTS = ['webhook.sending', 'webhook.answered'] as const

export type AwaitPoint =
  (typeof AWAIT_POINTS)[number] | (typeof FAILING_POINTS)[number] | (typeof WEBHOOK_POINTS)[number]

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
