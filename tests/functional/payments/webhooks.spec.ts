import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import config from '#config/payments'
import limits from '#config/limits'
import Payment from '#models/payment'
import payments from '#services/payments/payments'
import clock from '#services/clock'
import { signatureOf } from '#services/webhooks/signature'
import { says, settleEffects } from '#tests/functional/reservations/support'
import { statusOf } from '#tests/functional/rentals/support'
import { badSignatures, callWebhook } from '#tests/support/signed_webhooks'
import { Visitor } from '#tests/support/visitor'
import { approved, authorised, fateOf, onSandbox, onToss } from '#tests/functional/payments/support'

const SECRET = config.sandbox.webhookSecret

function toss(client: ApiClient, data: object, eventType = 'PAYMENT_STATUS_CHANGED') {
  const createdAt = '2026-06-01T12:00:00.000000'
  return client.post('/webhooks/toss').json({ eventType, createdAt, data })
}

test.group('Webhooks of Toss Payments', (group) => {
  let scene: Awaited<ReturnType<typeof onToss>>

  group.each.setup(async () => {
    scene = await onToss()
    return scene.leave
  })

  test('before the guest is back, twice and out of order, pay once', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { confirming } = await authorised(scene.stub, reservation, guest)
    const { orderId, providerKey: paymentKey } = confirming

    for (const status of ['DONE', 'DONE', 'IN_PROGRESS', 'EXPIRED']) {
      const answer = await toss(client, { orderId, paymentKey, status })
      answer.assertStatus(200)
    }
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    const { isLate } = await Payment.confirm(confirming)
    assert.isFalse(isLate)
    assert.lengthOf(scene.stub.callsTo('/confirm'), 1)
    assert.equal(scene.stub.taken(), 80_000)
  })

  test('need no session and begin none', async ({ assert }) => {
    const answer = await new Visitor().withoutToken('POST', '/webhooks/toss', {
      data: { orderId: 'somebody-elses-order' },
    })
    assert.equal(answer.status, 200)
    assert.isUndefined(answer.headers['set-cookie'])
  })

  test('that are invented move nothing, whatever they claim', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const { orderId, amount } = payment
    const forged = { orderId, paymentKey: 'tgen_invented', status: 'DONE', totalAmount: amount }
    const answer = await toss(client, forged)
    answer.assertStatus(200)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    assert.equal(await fateOf(payment), 'ready')
  })

  test('about orders that we do not know are answered, logged and forgotten', async ({
    assert,
    client,
  }) => {
    const answer = await toss(client, { orderId: 'somebody-elses-order', status: 'DONE' })
    answer.assertStatus(200)
    assert.isTrue(scene.log.has('a webhook came for an order that we do not know'))
    assert.isEmpty(scene.stub.calls)

    for (const body of [{}, { data: { orderId: 12 } }, { data: 'x' }, { orderId: "'; --" }]) {
      const garbage = await client.post('/webhooks/toss').json(body)
      garbage.assertStatus(200)
    }
    assert.isTrue(scene.log.has('a webhook came that says nothing we know'))
    assert.isEmpty(scene.stub.calls)
  })

  test('about orders of another provider move nothing', async ({ assert, client }) => {
    payments.restore()
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    await payments.sandbox.answer(payment.orderId, 'agreed')
    const answer = await toss(client, { orderId: payment.orderId, status: 'DONE' })
    answer.assertStatus(200)
    assert.equal(await fateOf(payment), 'ready')
  })

  test('are to be sent again when Toss cannot be read', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { confirming } = await authorised(scene.stub, reservation, guest)
    scene.stub.failReading()
    const unread = await toss(client, { orderId: confirming.orderId, status: 'DONE' })
    unread.assertStatus(503)
    assert.isTrue(scene.log.has('a webhook could not be followed up'))
    const again = await toss(client, { orderId: confirming.orderId, status: 'DONE' })
    again.assertStatus(200)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('of money taken for a cancelled reservation give it back', async ({ assert, client }) => {
    const { reservation, guest, host } = await approved()
    const { payment, confirming } = await authorised(scene.stub, reservation, guest)
    scene.stub.failNext('silentAfterSuccess')
    scene.stub.failReading()
    await assert.rejects(() => Payment.confirm(confirming))
    await reservation.cancel(says(host, reservation), { reason: '고장났어요' })
    assert.equal(scene.stub.taken(), 80_000)

    await toss(client, { orderId: confirming.orderId, status: 'DONE' })
    await settleEffects()
    assert.equal(await fateOf(payment), 'paid')
    assert.equal(await statusOf(reservation), 'CANCELLED')
    assert.equal(scene.stub.taken(), 0)
  })

  test('about a refused payment ask no second time', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { payment, confirming } = await authorised(scene.stub, reservation, guest)
    scene.stub.failNext({ code: 'REJECT_CARD_PAYMENT' })
    const { orderId } = confirming
    for (const status of ['DONE', 'ABORTED']) {
      const answer = await toss(client, { orderId, status })
      answer.assertStatus(200)
    }
    assert.equal(await fateOf(payment), 'failed REJECT_CARD_PAYMENT')
    assert.lengthOf(scene.stub.callsTo('/confirm'), 1)
  })

  test('come in masses only so far', async ({ assert, client }) => {
    const { requests } = limits.webhooks
    Object.assign(limits.webhooks, { requests: 2 })
    try {
      const statuses = []
      for (let call = 0; call < 4; call++) {
        const answer = await toss(client, { orderId: 'somebody-elses-order' }).accept('json')
        statuses.push(answer.status())
      }
      assert.deepEqual(statuses.slice(-2), [429, 429])
    } finally {
      Object.assign(limits.webhooks, { requests })
    }
  })
})

test.group('Webhooks of the sandbox', (group) => {
  let scene: ReturnType<typeof onSandbox>

  group.each.setup(() => {
    scene = onSandbox()
    return scene.leave
  })

  async function agreed() {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    await payments.sandbox.answer(payment.orderId, 'agreed')
    return { reservation, payment, body: JSON.stringify({ data: { orderId: payment.orderId } }) }
  }

  function send(client: ApiClient, body: string, signature?: string) {
    return callWebhook(client, '/webhooks/sandbox', body, signature)
  }

  test('with their signature count, however often', async ({ assert, client }) => {
    const { reservation, body } = await agreed()
    for (const attempt of [1, 2]) {
      const answer = await send(client, body, signatureOf(body, SECRET))
      assert.equal(answer.status(), 200, `call ${attempt}`)
    }
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('with a wrong signature, an old one or none are refused and logged', async ({
    assert,
    client,
  }) => {
    const { reservation, body, payment } = await agreed()
    for (const [name, signature] of Object.entries(badSignatures(body, SECRET))) {
      const answer = await send(client, body, signature)
      assert.equal(answer.status(), 401, name)
    }
    assert.isTrue(scene.log.has('a webhook came with a wrong signature'))
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    assert.equal(await fateOf(payment), 'ready')
  })

  test('that are replayed do nothing at once, and are refused after five minutes', async ({
    assert,
    client,
  }) => {
    const { reservation, body } = await agreed()
    const signature = signatureOf(body, SECRET)
    for (const { wait, status } of [
      { wait: 0, status: 200 },
      { wait: 300, status: 200 },
      { wait: 1, status: 401 },
    ]) {
      clock.travel({ seconds: wait })
      const answer = await send(client, body, signature)
      assert.equal(answer.status(), status, `after ${wait} more seconds`)
    }
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('about orders that we do not know are answered and forgotten', async ({
    client,
    assert,
  }) => {
    for (const orderId of ['somebody-elses-order', 12, "'; --"]) {
      const body = JSON.stringify({ data: { orderId } })
      const answer = await send(client, body, signatureOf(body, SECRET))
      answer.assertStatus(200)
    }
    assert.isTrue(scene.log.has('a webhook came for an order that we do not know'))
    assert.isTrue(scene.log.has('a webhook came that says nothing we know'))
  })

  test('say nothing before the guest agreed', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const body = JSON.stringify({ data: { orderId: payment.orderId } })
    const answer = await send(client, body, signatureOf(body, SECRET))
    answer.assertStatus(200)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
  })
})
