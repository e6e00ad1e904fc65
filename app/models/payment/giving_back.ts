import Refund from '#models/refund'
import type Payment from '#models/payment'
import { reached } from '#services/await_points'
import type { Cancelled, Found } from '#services/payments/contract'
import payments from '#services/payments/payments'

/**
 * Has the provider give money back. The payment is read first: a cancel whose answer was lost is found
 * there and not asked for again.
 * @returns the provider's reference
 * @throws PaymentRefused, or anything else when the outcome is unknown
 */
export async function giveBack(refund: Refund, payment: Payment): Promise<string> {
  const provider = payments.of(payment.provider)
  const { orderId, providerKey } = payment
  const found = await provider.find({ orderId, providerKey })
  if (!found) throw new Error('the provider knows no such payment')
  const done = found.cancels.find((cancel) => isOf(refund, cancel))
  if (done) return done.reference

  await refuseUnexplained(payment, found)
  await reached('refund.asking')
  const { reference } = await provider.cancel({
    providerKey: found.providerKey,
    amount: refund.amount,
    reason: refund.kind,
    idempotencyKey: keyOf(refund),
  })
  return reference
}

/** A provider repeats its refusal to the same key: the attempts after one have a key of their own. */
function keyOf({ ulid, attemptGroup }: Refund): string {
  return attemptGroup === 0 ? ulid : `${ulid}-${attemptGroup}`
}

function isOf({ ulid }: Refund, { idempotencyKey }: Cancelled): boolean {
  return idempotencyKey?.split('-')[0] === ulid
}

/** Money that went back by another hand may be this very refund: an operator has to look. */
async function refuseUnexplained({ id }: Payment, { cancels }: Found): Promise<void> {
  const refunds = await Refund.query().where('payment_id', id)
  const strange = cancels.filter((cancel) => !refunds.some((refund) => isOf(refund, cancel)))
  if (strange.length > 0) {
    const amount = strange.reduce((sum, cancel) => sum + cancel.amount, 0)
    throw new Error(`${amount} won went back that we did not ask for`)
  }
}
