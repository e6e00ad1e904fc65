import type Payout from '#models/payout'
import type PayoutAttempt from '#models/payout_attempt'
import type Reservation from '#models/reservation'
import clock from '#services/clock'
import type { Notice } from '../notification/notice.js'

/** What a host is told of a payout. An operator may start one anew, which is told anew. */
export function payoutNotice(
  kind: 'payout.sent' | 'payout.failed' | 'payout.needs_account',
  { ulid, hostId, amount }: Payout,
  { title }: Reservation,
  attempt?: PayoutAttempt
): Notice {
  const once = attempt ? `:${attempt.ulid}:${clock.now().toUnixInteger()}` : ''
  return {
    userId: hostId,
    kind,
    cause: kind === 'payout.failed' ? `failed${once}` : `${kind}:${ulid}`,
    target: `payout:${ulid}`,
    data: { amount, title, attemptId: attempt?.id ?? null },
  }
}
