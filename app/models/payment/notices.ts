import type Payment from '#models/payment'
import type Refund from '#models/refund'
import type Reservation from '#models/reservation'
import type { Kind } from '../notification/kinds.js'
import type { Notice } from '../notification/notice.js'

type RefundKind = Extract<Kind, `refund.${string}`>
type Told = { bankCode: string; numberMasked: string }

/**
 * What a guest is told of money on its way back.
 * @param once names the attempt when a refund may come to this more than once
 * @param to the account that it goes to, as it was
 */
export function refundNotice(
  kind: RefundKind,
  { ulid, amount }: Refund,
  { guestId, title, ulid: reservation }: Reservation,
  { once, to }: { once?: string | number; to?: Told } = {}
): Notice {
  return {
    userId: guestId,
    kind,
    cause: [kind, ulid, once].filter((part) => part !== undefined).join(':'),
    target: `reservation:${reservation}`,
    data: { amount, title, ...(to && { bankCode: to.bankCode, number: to.numberMasked }) },
  }
}

export function paymentNotice(
  kind: 'payment.late' | 'payment.failed',
  { ulid, amount }: Payment,
  { guestId, title, ulid: reservation }: Reservation
): Notice {
  return {
    userId: guestId,
    kind,
    cause: `${kind}:${ulid}`,
    target: `reservation:${reservation}`,
    data: { amount, title },
  }
}
