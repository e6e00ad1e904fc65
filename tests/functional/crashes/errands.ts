import Payment from '#models/payment'
import Payout from '#models/payout'
import Refund from '#models/refund'

export type Errands = Partial<{
  confirming: { orderId: string; providerKey: string; amount: number }
  refundId: number
  /** A refund that goes by bank. */
  wireId: number
  payoutId: number
  /** What a late payment owes is given back right after it is confirmed. */
  isLate: boolean
}>

/** The acts in which money goes from one hand to another, at once. */
export async function carryOut(errands: Errands): Promise<void> {
  const { confirming, payoutId, refundId, wireId } = errands
  const refunds = await Refund.findMany([refundId, wireId].filter((id) => id !== undefined))
  const payout = payoutId === undefined ? null : await Payout.findOrFail(payoutId)
  await Promise.all([
    confirming && confirm(confirming, errands),
    ...refunds.map((refund) => refund.execute()),
    payout?.execute(),
  ])
}

async function confirm(
  confirming: NonNullable<Errands['confirming']>,
  { isLate }: Errands
): Promise<void> {
  const { payment } = await Payment.confirm(confirming)
  if (!isLate) return
  const refund = await Refund.findByOrFail('paymentId', payment.id)
  await refund.execute()
}
