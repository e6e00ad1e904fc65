import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import payments from '#services/payments/payments'
import { PaymentRefused } from '#services/payments/contract'
import { refusal } from './refusal.js'
import { cancel, gear, requested, says, setTheScene, settleEffects, tidyUp } from './support.js'

async function opened() {
  const { listing, host } = await gear()
  const { reservation: asked, guest } = await requested(listing)
  const reservation = await asked.approve(says(host, asked))
  const { payment, url } = await Payment.start(reservation, guest)
  const books = await payments.sandbox.booked(payment.orderId)
  const confirming = {
    orderId: payment.orderId,
    providerKey: books!.provider_key,
    amount: payment.amount,
  }
  return { reservation, host, guest, payment, url, confirming }
}

test.group('The sandbox provider', (group) => {
  group.each.setup(() => {
    setTheScene()
    payments.restore()
    return async () => {
      await db.from('sandbox_cancels').delete()
      await db.from('sandbox_payments').delete()
      await tidyUp()
    }
  })

  test('takes money only after its own page said yes', async ({ assert }) => {
    const { url, payment, confirming } = await opened()
    assert.equal(url, `/sandbox/payments/${payment.orderId}`)
    await payments.sandbox.answer(payment.orderId, 'agreed')
    const { reservation } = await Payment.confirm(confirming)
    assert.equal(reservation.status, 'PENDING_PICKUP')
    const books = await payments.sandbox.booked(payment.orderId)
    assert.equal(books!.outcome, 'paid')
  })

  test('a success address that was made up moves nothing', async ({ assert }) => {
    const { confirming, reservation } = await opened()
    const { kind } = await refusal(Payment.confirm(confirming))
    assert.equal(kind, 'paymentFailed')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PAYMENT')
  })

  test('a refused payment can be tried again with a new order', async ({ assert }) => {
    const { confirming, payment, reservation, guest } = await opened()
    await payments.sandbox.answer(payment.orderId, 'refused')
    await payments.sandbox.answer(payment.orderId, 'agreed')
    const { kind } = await refusal(Payment.confirm(confirming))
    assert.equal(kind, 'paymentFailed')

    const second = await Payment.start(reservation, guest)
    const books = await payments.sandbox.answer(second.payment.orderId, 'agreed')
    const { isLate } = await Payment.confirm({
      orderId: second.payment.orderId,
      providerKey: books!.provider_key,
      amount: second.payment.amount,
    })
    assert.isFalse(isLate)
  })

  test('can give a payment back no longer when its payer chose so', async ({ assert }) => {
    const { payment, confirming, host } = await opened()
    await payments.sandbox.answer(payment.orderId, 'agreed', { fault: 'cancel_closed' })
    const { reservation } = await Payment.confirm(confirming)
    const cancelled = await cancel(reservation, host)
    await settleEffects()
    const [refund] = await cancelled.related('refunds').query()
    assert.containSubset(refund, { status: 'needs_account', way: 'bank' })
  })

  test('gives back once a key, and never more than was paid', async ({ assert }) => {
    const { payment, confirming, host } = await opened()
    await payments.sandbox.answer(payment.orderId, 'agreed')
    const { reservation } = await Payment.confirm(confirming)
    const cancelled = await cancel(reservation, host)
    await settleEffects()
    const [refund] = await cancelled.related('refunds').query()
    assert.equal(refund.status, 'done')

    const { providerKey } = confirming
    const again = {
      providerKey,
      amount: refund.amount,
      reason: 'again',
      idempotencyKey: refund.ulid,
    }
    const answer = await payments.sandbox.cancel(again)
    assert.equal(answer.reference, refund.providerReference)
    await assert.rejects(
      () => payments.sandbox.cancel({ ...again, amount: 1, idempotencyKey: 'another' }),
      new PaymentRefused('OVER_AMOUNT').message
    )
  })
})
