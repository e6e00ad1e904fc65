import Payment from '#models/payment'
import Payout from '#models/payout'
import Refund from '#models/refund'

export type Errands = {
  confirming: { orderId: string; providerKey: string; amount: number }
  refundId: number
  payoutId: number
}

/** The three acts in which money goes from one hand to another, at once. */
export async function carryOut({ confirming, refundId, payoutId }: Errands): Promise<void> {
  const refund = await Refund.findOrFail(refundId)
  const payout = await Payout.findOrFail(payoutId)
  await Promise.all([Payment.confirm(confirming), refund.execute(), payout.execute()])
}
