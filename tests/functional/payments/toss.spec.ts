import { test } from '@japa/runner'
import Payment from '#models/payment'
import Refund from '#models/refund'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { refusal } from '#tests/functional/reservations/refusal'
import { says, settleEffects } from '#tests/functional/reservations/support'
import { fresh, statusOf } from '#tests/functional/rentals/support'
import { approved, authorised, fateOf, onToss } from '#tests/functional/payments/support'

type Scene = Awaited<ReturnType<typeof onToss>>

async function kindOf(attempt: Promise<unknown>) {
  const { kind } = await refusal(attempt)
  return kind
}

test.group('Paying with Toss Payments', (group) => {
  let stub: Scene['stub']
  let log: Scene['log']

  group.each.setup(async () => {
    const scene = await onToss()
    stub = scene.stub
    log = scene.log
    return scene.leave
  })

  async function ordered() {
    const scene = await approved()
    return { ...scene, ...(await authorised(stub, scene.reservation, scene.guest)) }
  }

  test('is confirmed by the server with our amount and a key of the order', async ({ assert }) => {
    const { payment, confirming, reservation } = await ordered()
    await Payment.confirm(confirming)
    const paid = await Payment.findOrFail(payment.id)
    assert.containSubset(paid, { status: 'paid', method: 'card', provider: 'toss', counts: true })
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    const { orderId, providerKey: paymentKey, amount } = confirming
    assert.deepEqual(stub.calls, [
      {
        method: 'POST',
        path: '/v1/payments/confirm',
        idempotencyKey: payment.ulid,
        body: { paymentKey, orderId, amount },
      },
    ])
  })

  for (const fault of ['silentAfterSuccess', 'brokenAnswer'] as const) {
    test(`is read back when the answer was lost: ${fault}`, async ({ assert }) => {
      const { confirming, reservation } = await ordered()
      stub.failNext(fault)
      await Payment.confirm(confirming)
      assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
      assert.lengthOf(stub.callsTo('/confirm'), 1)
      assert.equal(stub.taken(), 80_000)
      assert.isTrue(log.has('the outcome of a payment is unknown'))
    })
  }

  test('is settled later when it cannot be read back either', async ({ assert }) => {
    const { payment, confirming, reservation, guest } = await ordered()
    stub.failNext('silentAfterSuccess')
    stub.failReading(2)
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentUnknown')
    assert.equal(await kindOf(Payment.start(reservation, guest)), 'paymentUnknown')
    assert.equal(await fateOf(payment), 'ready')

    assert.containSubset(await Payment.reconcile(), { paid: 1, unknown: 0 })
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    assert.equal(stub.taken(), 80_000)
    assert.lengthOf(stub.callsTo('/confirm'), 1)
  })

  for (const fault of [
    'silentBefore',
    { code: 'FAILED_INTERNAL_SYSTEM_PROCESSING', status: 500 },
  ] as const) {
    const name = typeof fault === 'string' ? fault : fault.code
    test(`is asked again with the same key when nothing was taken: ${name}`, async ({ assert }) => {
      const { payment, confirming, reservation } = await ordered()
      stub.failNext(fault)
      assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentUnknown')
      assert.equal(await fateOf(payment), 'ready')
      assert.containSubset(await Payment.reconcile(), { paid: 1 })
      assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
      const keys = stub.callsTo('/confirm').map(({ idempotencyKey }) => idempotencyKey)
      assert.deepEqual(keys, [payment.ulid, payment.ulid])
      assert.equal(stub.taken(), 80_000)
    })
  }

  test('that a card company refuses can be tried again with a new order', async ({ assert }) => {
    const { payment, confirming, reservation, guest } = await ordered()
    stub.failNext({ code: 'REJECT_CARD_COMPANY' })
    const refused = await refusal(Payment.confirm(confirming))
    assert.deepEqual(refused.facts, { code: 'REJECT_CARD_COMPANY' })
    assert.equal(await fateOf(payment), 'failed REJECT_CARD_COMPANY')
    assert.equal(stub.taken(), 0)

    const second = await authorised(stub, reservation, guest)
    assert.notEqual(second.payment.orderId, payment.orderId)
    await Payment.confirm(second.confirming)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    assert.equal(stub.taken(), 80_000)
  })

  test('with keys that Toss does not know is no failure of the guest', async ({ assert }) => {
    const { payment, confirming } = await ordered()
    payments.use(stub.provider('test_gsk_other'))
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentUnknown')
    assert.equal(await fateOf(payment), 'ready')
    assert.isTrue(log.has('a payment could not be read back'))
  })

  test('twice at once takes the money once', async ({ assert }) => {
    const { confirming, reservation } = await ordered()
    stub.failNext('slow')
    const answers = await Promise.allSettled([
      Payment.confirm(confirming),
      Payment.confirm(confirming),
    ])
    assert.isTrue(answers.some(({ status }) => status === 'fulfilled'))
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    assert.equal(stub.taken(), 80_000)
  })

  test('of an amount that the browser changed is refused and moves nothing', async ({ assert }) => {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const { orderId } = payment
    const { paymentKey: providerKey } = stub.authorise(orderId, 100)
    assert.equal(
      await kindOf(Payment.confirm({ orderId, providerKey, amount: 100 })),
      'paymentMismatch'
    )
    assert.isTrue(log.has('a payment came back altered'))
    assert.isEmpty(stub.calls)
    const forged = { orderId, providerKey, amount: payment.amount }
    assert.equal(await kindOf(Payment.confirm(forged)), 'paymentFailed')
    assert.equal(stub.taken(), 0)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
  })

  test('of another amount than asked goes back whole', async ({ assert }) => {
    const { payment, confirming, reservation } = await ordered()
    stub.failNext({ takes: 79_000 })
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentMismatch')
    assert.equal(stub.taken(), 0)
    assert.equal(await fateOf(payment), 'failed AMOUNT_MISMATCH')
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    assert.isTrue(log.has('an amount was taken that nobody owes'))
  })

  test('with a key that was made up or is of another order moves nothing', async ({ assert }) => {
    const mine = await ordered()
    const other = await ordered()
    await Payment.confirm(other.confirming)
    const stolen = { ...mine.confirming, providerKey: other.confirming.providerKey }
    assert.equal(await kindOf(Payment.confirm(stolen)), 'paymentMismatch')
    const invented = { ...mine.confirming, providerKey: 'tgen_invented' }
    assert.equal(await kindOf(Payment.confirm(invented)), 'paymentFailed')
    assert.equal(await statusOf(mine.reservation), 'PENDING_PAYMENT')
    assert.equal(stub.taken(), 80_000)
  })

  test('that went back at Toss before we wrote it down never counted; a part needs a person', async ({
    assert,
  }) => {
    for (const [amount, fate, outcome] of [
      [80_000, 'failed CANCELED', 'failed'],
      [30_000, 'ready', 'unknown'],
    ] as const) {
      const { payment, confirming, reservation } = await ordered()
      stub.failNext('silentAfterSuccess')
      stub.failReading()
      await refusal(Payment.confirm(confirming))
      const { providerKey } = confirming
      const cancel = { providerKey, amount, reason: 'by hand', idempotencyKey: `hand-${amount}` }
      await payments.provider.cancel(cancel)
      assert.containSubset(await Payment.reconcile(), { [outcome]: 1, paid: 0 })
      assert.equal(await fateOf(payment), fate)
      assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    }
    assert.isTrue(log.has('a payment could not be settled'))
  })

  test('does not start for a reservation that was cancelled', async ({ assert }) => {
    const { reservation, guest, host } = await approved()
    await reservation.cancel(says(host, reservation), { reason: '고장났어요' })
    assert.equal(await kindOf(Payment.start(reservation, guest)), 'notPayable')
    assert.isEmpty(stub.calls)
    assert.isTrue(log.has('a payment was not started'))
  })
})

test.group('Giving back through Toss Payments', (group) => {
  let stub: Scene['stub']

  group.each.setup(async () => {
    const scene = await onToss()
    stub = scene.stub
    return scene.leave
  })

  /** Half of the rent and the whole deposit are owed to the guest: 65,000 of 80,000 won. */
  async function cancelled() {
    const { reservation, guest } = await approved()
    const { confirming } = await authorised(stub, reservation, guest)
    await Payment.confirm(confirming)
    const paid = await fresh(reservation)
    const expected = await paid.cancellationPreview(guest)
    const settled = await paid.cancel(says(guest, paid), {
      reason: '일정이 바뀌었어요',
      expected: expected!,
    })
    const refund = await settled.related('refunds').query().firstOrFail()
    return { refund, confirming }
  }

  test('cancels a part, and Toss’s books name our refund', async ({ assert }) => {
    const { refund, confirming } = await cancelled()
    await refund.execute()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    assert.equal(stub.taken(), 15_000)
    const [call] = stub.callsTo('/cancel')
    assert.equal(call.path, `/v1/payments/${confirming.providerKey}/cancel`)
    assert.equal(call.idempotencyKey, refund.ulid)
    assert.deepEqual(call.body, {
      cancelAmount: 65_000,
      cancelReason: `cancellation [${refund.ulid}]`,
    })
  })

  test('finds the cancel whose answer was lost and asks for no other', async ({ assert }) => {
    const { refund } = await cancelled()
    stub.failNext('silentAfterSuccess')
    await settleEffects()
    clock.travel({ minutes: 1 })
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    assert.lengthOf(stub.callsTo('/cancel'), 1)
    assert.equal(stub.taken(), 15_000)
  })

  test('asks with the same key after a server error, with another after a refusal', async ({
    assert,
  }) => {
    const { refund } = await cancelled()
    stub.failNext(
      { code: 'FAILED_REFUND_PROCESS', status: 500 },
      { code: 'NOT_AVAILABLE_BANK', status: 403 }
    )
    for (const minutes of [0, 1, 5]) {
      clock.travel({ minutes })
      await settleEffects()
    }
    await refund.refresh()
    assert.equal(refund.status, 'done')
    const keys = stub.callsTo('/cancel').map(({ idempotencyKey }) => idempotencyKey)
    assert.deepEqual(keys, [refund.ulid, refund.ulid, `${refund.ulid}-1`])
    assert.equal(stub.taken(), 15_000)
  })

  test('carried out twice at once gives once', async ({ assert }) => {
    const { refund } = await cancelled()
    const again = await Refund.findOrFail(refund.id)
    stub.failNext('slow')
    await Promise.all([refund.execute(), again.execute()])
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    assert.equal(stub.taken(), 15_000)
  })
})
