import { ulid } from 'ulid'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { PASSWORD } from '#database/factories/user_factory'
import { eachOnMonday, tokenOf } from '#tests/functional/api/support'
import { day, gear, person, photo, settleEffects } from '#tests/functional/reservations/support'
import { generatedClient, told, type GeneratedClient } from '#tests/support/api/client'
import { Visitor } from '#tests/support/visitor'

/** A guest and a host with programs that were generated from the document, before a listing of the host's. */
async function programs() {
  const { listing, host } = await gear()
  const guest = await person({ password: PASSWORD })
  return {
    listing,
    guest,
    renting: generatedClient(await tokenOf(guest)),
    hosting: generatedClient(await tokenOf(host)),
  }
}

/** What an act says beside its body: which reservation, and that it was seen as it is now. */
async function seen(client: GeneratedClient, reservation: string) {
  const path = { ulid: reservation }
  const { response } = await client.GET('/reservations/{ulid}', { params: { path } })
  return { path, header: { 'If-Match': response.headers.get('etag')! } }
}

async function requestedBy(renting: GeneratedClient, id: number) {
  const days = { start: day(3), end: day(5) }
  const { data } = await told(
    renting.GET('/listings/{id}/quote', { params: { path: { id }, query: days } })
  )
  return told(
    renting.POST('/listings/{id}/reservations', {
      params: { path: { id }, header: { 'Idempotency-Key': ulid() } },
      body: {
        startDate: days.start,
        endDate: days.end,
        receiveMethod: 'DIRECT',
        returnMethod: 'DIRECT',
        expectedTotal: data.quote?.total,
      },
    })
  )
}

/** The person pays on the page of the sandbox; the program hears of it in the way back. */
async function payOnItsPage(url: string, email: string) {
  const payer = new Visitor()
  await payer.logIn(email, PASSWORD)
  await payer.visit(url)
  const { location } = await payer.post(url, { outcome: 'agreed', method: 'card' })
  const { searchParams } = new URL(location!, 'http://127.0.0.1')
  return {
    paymentKey: searchParams.get('paymentKey')!,
    amount: Number(searchParams.get('amount')),
  }
}

test.group('The client that is generated from the document', (group) => {
  eachOnMonday(group)
  group.each.setup(() => {
    payments.restore()
    return async () => {
      await db.from('sandbox_cancels').delete()
      await db.from('sandbox_payments').delete()
    }
  })

  test('rents gear, from the request to the deposit that comes back', async ({ assert }) => {
    const { listing, guest, renting, hosting } = await programs()
    const { data: asked } = await requestedBy(renting, listing.id)
    const name = asked.reservation.ulid
    assert.equal(asked.reservation.status, 'PENDING_APPROVAL')

    const approved = await told(
      hosting.POST('/reservations/{ulid}/approval', { params: await seen(hosting, name) })
    )
    assert.equal(approved.data.reservation.status, 'PENDING_PAYMENT')

    const { data: order } = await told(
      renting.POST('/reservations/{ulid}/payments', {
        params: { path: { ulid: name }, header: { 'Idempotency-Key': ulid() } },
      })
    )
    const body = await payOnItsPage(order.url!, guest.email)
    const path = { orderId: order.orderId }
    const paid = await told(
      renting.POST('/payments/{orderId}/confirmation', { params: { path }, body })
    )
    assert.isFalse(paid.data.isLate)

    clock.travel({ days: 3 })
    const received = await told(
      renting.POST('/reservations/{ulid}/receipt', { params: await seen(renting, name) })
    )
    assert.equal(received.data.reservation.status, 'INSPECTING_RENTAL')
    await told(
      renting.POST('/reservations/{ulid}/inspection', {
        params: await seen(renting, name),
        body: {},
      })
    )
    await told(renting.POST('/reservations/{ulid}/return', { params: await seen(renting, name) }))
    await told(
      renting.POST('/reservations/{ulid}/hand-back', {
        params: await seen(renting, name),
        body: { photos: [await photo(guest)] },
      })
    )
    await told(
      hosting.POST('/reservations/{ulid}/completion', { params: await seen(hosting, name) })
    )
    await settleEffects()

    const { data: over } = await told(
      renting.GET('/reservations/{ulid}', { params: { path: { ulid: name } } })
    )
    assert.equal(over.reservation.status, 'REFUND_COMPLETED')
    assert.equal(asked.reservation.deposit, 50_000)
    const { refunded } = await db
      .from('refunds')
      .join('payments', 'payments.id', 'refunds.payment_id')
      .where('payments.order_id', order.orderId)
      .sum('refunds.amount as refunded')
      .first()
    assert.equal(Number(refunded), 50_000)
  })

  test('reads what is wrong as the document says it', async ({ assert }) => {
    const { listing, renting } = await programs()
    const { error, response } = await renting.POST('/listings/{id}/reservations', {
      params: { path: { id: listing.id } },
      body: {
        startDate: day(-3),
        endDate: day(-2),
        receiveMethod: 'DIRECT',
        returnMethod: 'DIRECT',
      },
    })
    assert.equal(response.status, 422)
    assert.include(
      error!.errors!.map(({ field }) => field),
      'startDate'
    )
  })
})
