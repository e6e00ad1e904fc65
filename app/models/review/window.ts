import type { DateTime } from 'luxon'
import marketplace from '#services/settings/marketplace'
import type { State } from '#models/reservation/flow'

/** States of a rental that is over for the guest, whatever is still settled about money. */
export const REVIEWABLE: readonly State[] = [
  'RETURN_COMPLETED',
  'PENDING_REFUND',
  'REFUND_COMPLETED',
  'CLAIMING',
  'CLAIM_COMPLETED',
]

interface Lived {
  status: State
  events: { toStatus: State | null; createdAt: DateTime }[]
}

/**
 * Until when the guest may review: 30 days from the first step into a state that allows it.
 * @returns null while it is too early, and for rentals that never came so far
 */
export function reviewableUntil({ status, events }: Lived): DateTime | null {
  if (!REVIEWABLE.includes(status)) return null
  const steps = events
    .filter(({ toStatus }) => toStatus !== null && REVIEWABLE.includes(toStatus))
    .map(({ createdAt }) => createdAt)
  const [first] = steps.sort((one, other) => one.toMillis() - other.toMillis())
  return first?.plus({ days: marketplace.reviewDays }) ?? null
}
