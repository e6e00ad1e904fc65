import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import PaymentsReconcile from '#commands/payments_reconcile'
import Payment from '#models/payment'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { assertMoney } from '#tests/functional/reservations/money'
import { says, settleEffects } from '#tests/functional/reservations/support'
import { act, statusOf } from '#tests/functional/rentals/support'
import { approved, fateOf, onSandbox } from '#tests/functional/payments/support'

test.group('Orders that nobody finished', (group) => {
  group.each.setup(() => onSandbox().leave)

  async function ordered() {
    const scene = await approved()
    const { payment } = await Payment.start(scene.reservation, scene.guest)
    return { ...scene, payment }
  }

  async function adopted({ id, orderId }: Payment) {
    const books = await payments.sandbox.booked(orderId)
    await db.from('payments').where('id', id).update({ provider_key: books!.provider_key })
  }

  function madeMinutesAgo({ id }: Payment, minutes: number) {
    const createdAt = clock.now().minus({ minutes }).toJSDate()
    return db.from('payments').where('id', id).update({ created_at: createdAt })
  }

  test('are paid when the process died before it asked', async ({ assert }) => {
    const { payment, reservation, listing } = await ordered()
    await payments.sandbox.answer(payment.orderId, 'agreed')
    await adopted(payment)
    assert.containSubset(await Payment.reconcile(), { paid: 1 })
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    await assertMoney(assert, listing)
    assert.containSubset(await Payment.reconcile(), { paid: 0, open: 0 })
  })

  test('are paid when the process died before it wrote the money down', async ({ assert }) => {
    const { payment, reservation, listing } = await ordered()
    const books = await payments.sandbox.answer(payment.orderId, 'agreed')
    await adopted(payment)
    const { orderId, amount, ulid: idempotencyKey } = payment
    const providerKey = books!.provider_key
    await payments.sandbox.confirm({ orderId, providerKey, amount, idempotencyKey })
    const runs = await Promise.all([Payment.reconcile(), Payment.reconcile()])
    assert.isTrue(runs.every(({ unknown, failed }) => unknown + failed === 0))
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    await assertMoney(assert, listing)
  })

  test('take no money for a reservation that is no longer wanted', async ({ assert }) => {
    const { payment, reservation, host } = await ordered()
    await payments.sandbox.answer(payment.orderId, 'agreed')
    await reservation.cancel(says(host, reservation), { reason: '고장났어요' })
    await madeMinutesAgo(payment, 31)
    assert.containSubset(await Payment.reconcile(), { expired: 1 })
    const books = await payments.sandbox.booked(payment.orderId)
    assert.equal(books!.outcome, 'agreed')
  })

  test('close after half an hour, and not before', async ({ assert }) => {
    const { payment, guest, reservation } = await ordered()
    await madeMinutesAgo(payment, 29)
    assert.containSubset(await Payment.reconcile(), { expired: 0, open: 0 })
    assert.equal(await fateOf(payment), 'ready')
    await madeMinutesAgo(payment, 31)
    assert.containSubset(await Payment.reconcile(), { expired: 1 })
    assert.equal(await fateOf(payment), 'expired')
    assert.isNotNull(await Payment.start(reservation, guest))
  })

  test('that were closed count when their money was taken after all', async ({ assert }) => {
    const { payment, reservation } = await ordered()
    const books = await payments.sandbox.answer(payment.orderId, 'agreed')
    await madeMinutesAgo(payment, 31)
    await db.from('payments').where('id', payment.id).update({ status: 'expired' })
    const { orderId, amount, ulid: idempotencyKey } = payment
    const providerKey = books!.provider_key
    await payments.sandbox.confirm({ orderId, providerKey, amount, idempotencyKey })
    assert.equal(await Payment.heed({ provider: 'sandbox', orderId }), 'paid')
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('are found by the command, which tells what it did', async ({ assert }) => {
    const { payment } = await ordered()
    await payments.sandbox.answer(payment.orderId, 'refused')
    await adopted(payment)
    ace.ui.switchMode('raw')
    try {
      const command = await ace.create(PaymentsReconcile, [])
      await command.exec()
      command.assertSucceeded()
      const [said] = command.logger.getLogs().map(({ message }) => message)
      assert.match(said, /0 paid, 0 paid late, 1 refused, 0 expired, 0 still open, 0 failed/)
    } finally {
      ace.ui.switchMode('normal')
    }
    assert.equal(await fateOf(payment), 'failed REFUSED_BY_PAYER')
  })
})

test.group('The test page of the sandbox', (group) => {
  group.each.setup(() => onSandbox().leave)

  for (const trial of ['answer_lost', 'webhook_first', 'answered_twice'] as const) {
    test(`pays once whatever goes wrong: ${trial}`, async ({ assert, client }) => {
      const { reservation, guest, listing } = await approved()
      const opened = await act(client, guest, reservation, 'payments')
      const agreed = await tryOut(client, guest, opened.header('location')!, trial)
      const isToldFirst = trial !== 'answer_lost'
      assert.equal(await statusOf(reservation), isToldFirst ? 'PENDING_PICKUP' : 'PENDING_PAYMENT')
      for (const visit of ['first', 'again']) {
        const back = await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
        back.assertFlashMessage('success')
        assert.equal(await statusOf(reservation), 'PENDING_PICKUP', visit)
      }
      await settleEffects()
      const paid = await Payment.query().where('reservation_id', reservation.id)
      assert.deepEqual(
        paid.map(({ status, counts }) => [status, counts]),
        [['paid', true]]
      )
      await assertMoney(assert, listing)
    })
  }
})

function tryOut(
  client: ApiClient,
  by: Awaited<ReturnType<typeof approved>>['guest'],
  address: string,
  trial: string
) {
  return client
    .post(address)
    .loginAs(by)
    .withCsrfToken()
    .redirects(0)
    .json({ outcome: 'agreed', method: 'card', trial })
}
