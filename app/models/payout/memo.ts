import config from '#config/payouts'
import type PayoutAttempt from '#models/payout_attempt'

/** What the host reads in their account; short enough for every bank, and enough to find the attempt. */
export function memoOf({ ulid }: Pick<PayoutAttempt, 'ulid'>): string {
  return `${config.memo}${ulid.slice(-6)}`
}
