import Refund from '#models/refund'
import type Payment from '#models/payment'
import ForeignCancel from '#models/foreign_cancel'
import { reached } from '#services/await_points'
import { CancelClosed, type Cancelled, type Found } from '#services/payments/contract'
import payments from '#services/payments/payments'

/** `closed`: the provider will never give it back, and has not; the code says why. */
export type Answer = { is: 'given'; reference: string } | { is: 'closed'; code: string }

/**
 * Has the provider give money back. The payment is read first: a cancel whose answer was lost is found
 * there and not asked for again; and once more before a provider that closed its door is believed.
 * @throws PaymentRefused, or anything else when the outcome is unknown
 */
export async function giveBack(refund: Refund, payment: Payment): Promise<Answer> {
  const { given, found } = await look(refund, payment)
  if (given) return { is: 'given', reference: given }

  await reached('refund.asking')
  try {
    const { reference } = await payments.of(payment.provider).cancel({
      providerKey: found.providerKey,
      amount: refund.amount,
      reason: refund.kind,
      idempotencyKey: keyOf(refund),
    })
    return { is: 'given', reference }
  } catch (error) {
    if (!(error instanceof CancelClosed)) throw error
    return whenClosed(refund, payment, error)
  }
}

/**
 * Reads the payment and counts its cancels.
 * @returns the provider's reference when it gave this refund back, however long ago
 * @throws when the books cannot be read, or when money went back that we did not ask for
 */
export async function givenBack(refund: Refund, payment: Payment): Promise<string | null> {
  const { given } = await look(refund, payment)
  return given
}

/** What the provider's books say of a payment. */
export async function bookOf({ provider, orderId, providerKey }: Payment): Promise<Found> {
  const found = await payments.of(provider).find({ orderId, providerKey })
  if (!found) throw new Error('the provider knows no such payment')
  return found
}

/** Cancels that nobody here asked for, and nobody wrote down. */
async function strangeCancels({ id }: Payment, { cancels }: Found): Promise<Cancelled[]> {
  const refunds = await Refund.query().where('payment_id', id)
  const recorded = await ForeignCancel.query().where('payment_id', id)
  return cancels.filter(
    (cancel) =>
      !refunds.some((refund) => isOf(refund, cancel)) &&
      !recorded.some(({ reference }) => reference === cancel.reference)
  )
}

/** A door that is closed for an amount that is there no longer is a refusal like any other. */
async function whenClosed(
  refund: Refund,
  payment: Payment,
  refusal: CancelClosed
): Promise<Answer> {
  await reached('refund.closed')
  const { given, found } = await look(refund, payment)
  if (given) return { is: 'given', reference: given }
  const left = found.cancels.reduce((rest, { amount }) => rest - amount, found.amount)
  if (left < refund.amount) throw refusal
  return { is: 'closed', code: refusal.code }
}

/** Money that went back by another hand may be this very refund: an operator has to look. */
async function look(refund: Refund, payment: Payment) {
  const found = await bookOf(payment)
  const given = found.cancels.find((cancel) => isOf(refund, cancel))?.reference ?? null
  const strange = given ? [] : await strangeCancels(payment, found)
  if (strange.length > 0) {
    const amount = strange.reduce((sum, cancel) => sum + cancel.amount, 0)
    throw new Error(`${amount} won went back that we did not ask for`)
  }
  return { given, found }
}

/** A provider repeats its refusal to the same key: the attempts after one have a key of their own. */
function keyOf({ ulid, attemptGroup }: Refund): string {
  return attemptGroup === 0 ? ulid : `${ulid}-${attemptGroup}`
}

/** Whether a cancel was asked for with a key of this refund. */
export function isOf({ ulid }: Refund, { idempotencyKey }: Cancelled): boolean {
  return idempotencyKey?.split('-')[0] === ulid
}
