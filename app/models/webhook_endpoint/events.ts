import type { State } from '../reservation/flow.js'

/** What a host's programs may be told of. */
export const HOOK_EVENTS = [
  'reservation.requested',
  'reservation.edited',
  'reservation.approved',
  'reservation.rejected',
  'reservation.paid',
  'reservation.cancelled',
  'reservation.shipped',
  'reservation.handed_over',
  'reservation.started',
  'reservation.return_due',
  'reservation.return_shipped',
  'reservation.returned',
  'reservation.completed',
  'reservation.deposit_returned',
  'reservation.lost',
  'reservation.claimed',
  'reservation.claim_closed',
  'payout.paid',
  'payout.failed',
  'payout.needs_account',
] as const

export type HookEvent = (typeof HOOK_EVENTS)[number]

/** A trial goes to an endpoint whatever it asked for. */
export const TEST_EVENT = 'webhook.test'
export type DeliveredEvent = HookEvent | typeof TEST_EVENT

/** PENDING_REFUND follows at once upon RETURN_COMPLETED. */
const OF_STATE: Record<State, HookEvent | null> = {
  PENDING_APPROVAL: 'reservation.requested',
  PENDING_PAYMENT: 'reservation.approved',
  PENDING_PICKUP: 'reservation.paid',
  SHIPPING: 'reservation.shipped',
  INSPECTING_RENTAL: 'reservation.handed_over',
  RENTING: 'reservation.started',
  PENDING_RETURN: 'reservation.return_due',
  RETURNING: 'reservation.return_shipped',
  INSPECTING_RETURN: 'reservation.returned',
  RETURN_COMPLETED: 'reservation.completed',
  PENDING_REFUND: null,
  REFUND_COMPLETED: 'reservation.deposit_returned',
  LOST_OR_UNRETURNED: 'reservation.lost',
  CLAIMING: 'reservation.claimed',
  CLAIM_COMPLETED: 'reservation.claim_closed',
  REJECTED: 'reservation.rejected',
  CANCELLED: 'reservation.cancelled',
}

/** What a change of a reservation is called, if anybody outside is told of it. */
export function eventOfChange(kind: string, to: State | null): HookEvent | null {
  if (kind === 'edited') return 'reservation.edited'
  return kind === 'moved' && to ? OF_STATE[to] : null
}
