import { test } from '@japa/runner'
import Payment from '#models/payment'
import payments from '#services/payments/payments'
import { person, says } from '#tests/functional/reservations/support'
import { act, statusOf } from '#tests/functional/rentals/support'
import { approved, authorised, onToss } from '#tests/functional/payments/support'

test.group('The page with Toss’s widget', (group) => {
  let scene: Awaited<ReturnType<typeof onToss>>

  group.each.setup(async () => {
    scene = await onToss()
    return scene.leave
  })

  async function ordered() {
    const { reservation, guest, host } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    return { reservation, guest, host, payment, address: `/payments/toss/${payment.orderId}` }
  }

  test('is where a guest is sent to pay, as a new document', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const sent = await act(client, guest, reservation, 'payments').header('x-inertia', 'true')
    sent.assertStatus(409)
    assert.match(sent.header('x-inertia-location')!, /^\/payments\/toss\/[\w-]{32}$/)
  })

  test('gets the order from the server, and no secret', async ({ assert, client }) => {
    const { guest, payment, address } = await ordered()
    const page = await client.get(address).loginAs(guest).withInertia()
    page.assertInertiaComponent('payments/toss')
    page.assertInertiaPropsContains({
      order: { orderId: payment.orderId, amount: 80_000, title: '4인용 텐트' },
      clientKey: 'test_gck_stub',
    })
    assert.notInclude(JSON.stringify(page.inertiaProps), 'test_gsk_stub')
  })

  test('alone may load something from Toss', async ({ assert, client }) => {
    const { guest, reservation, address } = await ordered()
    const policyOf = async (path: string) => {
      const answer = await client.get(path).loginAs(guest)
      return answer.header('content-security-policy')!
    }
    const policy = await policyOf(address)
    assert.match(policy, /script-src 'self' 'nonce-[^']+' https:\/\/js\.tosspayments\.com(;|$)/)
    assert.match(policy, /frame-src https:\/\/\*\.tosspayments\.com(;|$)/)
    assert.include(policy, "default-src 'self';")
    for (const path of [`/reservations/${reservation.ulid}`, '/', '/rentals']) {
      const other = await policyOf(path)
      assert.include(other, "frame-src 'none'")
      assert.notInclude(other, 'toss')
    }
  })

  test('is the guest’s alone, and open while the order is', async ({ client }) => {
    const { guest, host, reservation, address } = await ordered()
    for (const user of [host, await person()]) {
      const hidden = await client.get(address).loginAs(user)
      hidden.assertStatus(404)
    }
    await reservation.cancel(says(host, reservation), { reason: '고장났어요' })
    const closed = await client.get(address).loginAs(guest).redirects(0)
    closed.assertHeader('location', `/reservations/${reservation.ulid}`)
    closed.assertFlashMessage('error')
  })

  test('does not exist for orders of the sandbox', async ({ client }) => {
    payments.restore()
    const { guest, address } = await ordered()
    const missing = await client.get(address).loginAs(guest)
    missing.assertStatus(404)
  })
})

test.group('Coming back from Toss', (group) => {
  let scene: Awaited<ReturnType<typeof onToss>>

  group.each.setup(async () => {
    scene = await onToss()
    return scene.leave
  })

  test('without having paid says why, in words of ours', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const back = (query: object) =>
      client.get(`/payments/${payment.orderId}/failure`).qs(query).loginAs(guest).redirects(0)
    const cancelled = await back({ code: 'PAY_PROCESS_CANCELED', message: '<b>hi</b>' })
    cancelled.assertHeader('location', `/reservations/${reservation.ulid}`)
    cancelled.assertFlashMessage(
      'error',
      '결제를 그만뒀어요. 돈은 빠져나가지 않았어요. 언제든 다시 결제할 수 있어요.'
    )
    for (const query of [{ code: 'NEVER_HEARD_OF' }, { code: '<script>' }, {}]) {
      const general = await back(query)
      general.assertFlashMessage(
        'error',
        '결제하지 못했어요. 돈은 빠져나가지 않았어요. 다시 결제해 주세요.'
      )
    }
    assert.isTrue(scene.log.has('a guest came back without having paid'))

    const { confirming } = await authorised(scene.stub, reservation, guest)
    const { orderId, providerKey: paymentKey, amount } = confirming
    await client
      .get('/payments/return')
      .qs({ paymentType: 'NORMAL', orderId, paymentKey, amount })
      .loginAs(guest)
      .redirects(0)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('with an address in pieces does nothing and says so', async ({ assert, client }) => {
    const { guest, reservation } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const { orderId } = payment
    for (const query of [
      {},
      { orderId: '../..', paymentKey: 'x', amount: 80_000 },
      { orderId, paymentKey: 'x', amount: '80000 won' },
      { orderId, paymentKey: 'x', amount: -1 },
    ]) {
      const back = await client.get('/payments/return').qs(query).loginAs(guest).redirects(0)
      back.assertHeader('location', '/rentals')
      back.assertFlashMessage('error')
    }
    assert.isTrue(scene.log.has('a payment came back in pieces'))
    assert.isEmpty(scene.stub.calls)
  })

  test('with the order of somebody else is not found, and logged', async ({ assert, client }) => {
    const { guest, reservation } = await approved()
    const { confirming } = await authorised(scene.stub, reservation, guest)
    const { orderId, providerKey: paymentKey, amount } = confirming
    const stolen = await client
      .get('/payments/return')
      .qs({ orderId, paymentKey, amount })
      .loginAs(await person())
    stolen.assertStatus(404)
    assert.isTrue(scene.log.has('somebody asked for an order that is not theirs'))
    assert.isEmpty(scene.stub.calls)
  })
})
