import { test } from '@japa/runner'
import config from '#config/payments'
import Payment from '#models/payment'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import {
  gear,
  person,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'
import { act, page, statusOf, told } from '#tests/functional/rentals/support'

type Client = Parameters<typeof page>[0]
type Person = Awaited<ReturnType<typeof person>>

test.group('Paying on the sandbox page', (group) => {
  group.each.setup(() => {
    setTheScene()
    payments.restore()
    return tidyUp
  })

  test('only the confirmed answer of the provider makes a reservation paid', async ({
    assert,
    client,
  }) => {
    const { reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    opened.assertStatus(302)
    const address = opened.header('location')!
    assert.match(address, /^\/sandbox\/payments\/[\w-]+$/)

    const order = await client.get(address).loginAs(guest).withInertia()
    order.assertInertiaPropsContains({ order: { amount: 80_000, title: '4인용 텐트', back: null } })
    const early = await returned(client, guest, { orderId: orderOf(address), amount: 80_000 })
    early.assertStatus(302)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')

    const agreed = await answer(client, guest, address, { outcome: 'agreed', method: 'transfer' })
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    const back = await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
    back.assertHeader('location', `/reservations/${reservation.ulid}`)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    const { payment } = await told(client, guest, reservation, 'money')
    assert.equal(payment.method, 'transfer')

    const closed = await client.get(address).loginAs(guest).withInertia()
    closed.assertInertiaPropsContains({ order: { back: agreed.header('location') } })
    const again = await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
    again.assertStatus(302)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('an altered amount or key pays nothing', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    const address = opened.header('location')!
    await answer(client, guest, address, { outcome: 'agreed' })
    const orderId = orderOf(address)

    await returned(client, guest, { orderId, paymentKey: 'made-up', amount: 80_000 })
    await returned(client, guest, { orderId, paymentKey: 'made-up', amount: 1 })
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
  })

  test('a failed payment may be tried again', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    const refused = await answer(client, guest, opened.header('location')!, { outcome: 'refused' })
    const back = await client.get(refused.header('location')!).loginAs(guest).redirects(0)
    back.assertFlashMessage('error')
    assert.equal(await told(client, guest, reservation, 'nextAction'), 'pay')
  })

  test('orders are their guest’s alone', async ({ client }) => {
    const { host, reservation, guest } = await approved()
    const stranger = await person()
    const opened = await act(client, guest, reservation, 'payments')
    const address = opened.header('location')!
    for (const user of [host, stranger]) {
      const seen = await client.get(address).loginAs(user)
      seen.assertStatus(404)
      const answered = await answer(client, user, address, { outcome: 'agreed' })
      answered.assertStatus(404)
      const back = await returned(client, user, { orderId: orderOf(address) })
      back.assertStatus(404)
    }
  })

  test('nothing is taken for a reservation that was cancelled meanwhile', async ({
    assert,
    client,
  }) => {
    const { host, reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    const agreed = await answer(client, guest, opened.header('location')!, { outcome: 'agreed' })
    await act(client, host, reservation, 'cancellation', { reason: '고장 났어요' })
    const back = await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
    back.assertFlashMessage(
      'error',
      '취소됐거나 거절된 예약이라 결제하지 않았어요. 돈은 빠져나가지 않았어요.'
    )
    const { money } = await page(client, guest, reservation)
    assert.isEmpty(money.refunds)
    const order = await Payment.findByOrFail('reservationId', reservation.id)
    assert.equal(order.status, 'ready')
    const booked = await payments.sandbox.booked(order.orderId)
    assert.equal(booked?.outcome, 'agreed')
  })

  test('money that was taken before the cancellation was known goes back by itself', async ({
    assert,
    client,
  }) => {
    const { host, reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    const paid = { outcome: 'agreed', trial: 'answer_lost' }
    const agreed = await answer(client, guest, opened.header('location')!, paid)
    const order = await Payment.findByOrFail('reservationId', reservation.id)
    const booked = await payments.sandbox.booked(order.orderId)
    await payments.sandbox
      .confirm({
        orderId: order.orderId,
        providerKey: booked!.provider_key,
        amount: order.amount,
        idempotencyKey: order.ulid,
      })
      .catch(() => {})
    await act(client, host, reservation, 'cancellation', { reason: '고장 났어요' })
    await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
    await settleEffects()

    const { money } = await page(client, guest, reservation)
    assert.deepInclude(money.refunds[0], { kind: 'late_payment', amount: 80_000, status: 'done' })
  })

  test('a shop that went over to real money takes none of the sandbox', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { reservation, guest } = await approved()
    const opened = await act(client, guest, reservation, 'payments')
    const address = opened.header('location')!
    const agreed = await answer(client, guest, address, { outcome: 'agreed' })

    const settings: { provider: string } = config
    settings.provider = 'toss'
    cleanup(() => void (settings.provider = 'sandbox'))
    const shown = await client.get(address).loginAs(guest)
    shown.assertStatus(404)
    const once = await answer(client, guest, address, { outcome: 'agreed' })
    once.assertStatus(404)
    await client.get(agreed.header('location')!).loginAs(guest).redirects(0)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
    const called = await client.post('/webhooks/sandbox').json({})
    called.assertStatus(404)
    const order = await Payment.findByOrFail('reservationId', reservation.id)
    assert.equal(order.failureCode, 'PROVIDER_CLOSED')
  })

  test('no payment starts after the deadline', async ({ assert, client }) => {
    const { reservation, guest } = await approved()
    clock.travel({ hours: 24 })
    const late = await act(client, guest, reservation, 'payments')
    late.assertStatus(409)
    assert.isNull(await Payment.findBy('reservationId', reservation.id))
  })
})

async function approved() {
  const { listing, host } = await gear()
  const { reservation: asked, guest } = await requested(listing)
  return { host, guest, reservation: await asked.approve(says(host, asked)) }
}

function answer(client: Client, by: Person, address: string, fields: object) {
  return client.post(address).loginAs(by).withCsrfToken().redirects(0).json(fields)
}

function returned(client: Client, by: Person, query: Record<string, string | number>) {
  return client.get('/payments/return').qs(query).loginAs(by).redirects(0)
}

function orderOf(address: string) {
  return address.split('/').at(-1)!
}
