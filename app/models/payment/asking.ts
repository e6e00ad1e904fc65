import logger from '@adonisjs/core/services/logger'
import RefusalException from '#exceptions/refusal_exception'
import Payment from '#models/payment'
import { PaymentRefused, type Found, type Paid } from '#services/payments/contract'
import payments from '#services/payments/payments'

const DUPLICATE = 1062

/**
 * Has the provider take the money, or learns that it did. A call without an answer is not repeated
 * blindly: the payment is read back.
 * @throws RefusalException paymentFailed, paymentMismatch, or paymentUnknown: nobody may pay anew yet
 */
export async function ask(payment: Payment, providerKey: string): Promise<Paid> {
  return matched(payment, await confirmed(payment, providerKey))
}

async function confirmed(payment: Payment, providerKey: string): Promise<Paid> {
  const { provider, orderId, amount, ulid: idempotencyKey } = payment
  try {
    return await payments.of(provider).confirm({ orderId, providerKey, amount, idempotencyKey })
  } catch (error) {
    if (error instanceof PaymentRefused) throw await fail(payment, error.code)
    logger.warn({ err: error, payment: payment.ulid }, 'the outcome of a payment is unknown')
    return readBack(payment)
  }
}

async function readBack(payment: Payment): Promise<Paid> {
  const found = await read(payment).catch((error) => {
    logger.error({ err: error, payment: payment.ulid }, 'a payment could not be read back')
    return null
  })
  if (found?.status === 'paid') return found
  if (found?.status === 'failed') throw await fail(payment, found.failureCode ?? 'ABORTED')
  throw new RefusalException('paymentUnknown', {})
}

/** What the provider's books say of this payment; a key that belongs to another order finds nothing. */
export async function read({ provider, orderId, providerKey, ulid }: Payment) {
  const found = await payments.of(provider).find({ orderId, providerKey })
  if (!found || found.orderId === orderId) return found
  logger.warn({ payment: ulid }, 'a payment came back with the key of another order')
  return null
}

/** Money of another amount than we asked for does not count, and goes back whole. */
export async function matched(payment: Payment, paid: Paid): Promise<Paid> {
  if (paid.amount === payment.amount) return paid
  const { ulid, amount, provider, providerKey } = payment
  logger.error(
    { payment: ulid, amount, taken: paid.amount },
    'an amount was taken that nobody owes'
  )
  try {
    await payments.of(provider).cancel({
      providerKey: providerKey ?? '',
      amount: paid.amount,
      reason: 'amount mismatch',
      idempotencyKey: `${ulid}-mismatch`,
    })
  } catch (error) {
    logger.error({ err: error, payment: ulid }, 'the amount that nobody owes did not go back yet')
    throw new RefusalException('paymentUnknown', {})
  }
  await fail(payment, 'AMOUNT_MISMATCH')
  throw new RefusalException('paymentMismatch', {})
}

/** Writes down that nothing was taken: the guest may start anew. */
export async function fail({ id, ulid }: Payment, code: string): Promise<RefusalException> {
  logger.warn({ payment: ulid, code }, 'a payment failed')
  await Payment.query()
    .where('id', id)
    .where('status', 'ready')
    .update({ status: 'failed', failureCode: code.slice(0, 80) })
  return new RefusalException('paymentFailed', { code })
}

/**
 * The provider's key is kept before it is asked, so that an unknown outcome can be read again.
 * @returns whether this is the payment's key
 */
export async function adoptKey(
  payment: Payment,
  providerKey: Found['providerKey']
): Promise<boolean> {
  if (payment.providerKey) return payment.providerKey === providerKey
  const unclaimed = Payment.query().where('id', payment.id).whereNull('provider_key')
  try {
    await unclaimed.update({ providerKey })
  } catch (error) {
    if ((error as { errno?: number }).errno === DUPLICATE) return false
    throw error
  }
  await payment.refresh()
  return payment.providerKey === providerKey
}
