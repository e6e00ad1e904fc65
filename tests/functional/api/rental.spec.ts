import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import clock from '#services/clock'
import type FakeProvider from '#services/payments/fake'
import payments from '#services/payments/payments'
import {
  asking,
  day,
  extra,
  gear,
  paid,
  person,
  photo,
  requested,
} from '#tests/functional/reservations/support'
import { eachOnMonday, key, Program, statusOf, dataOf } from './support.js'

/** The two sides of one listing, each with a program. */
async function twoSides() {
  const { listing, host } = await gear()
  const guest = await person()
  return {
    listing,
    host,
    guest,
    hosting: Program.of(host),
    renting: Program.of(guest),
  }
}

const wish = (more: object = {}) => ({ ...asking(3, 5), receiveLine1: undefined, ...more })

test.group('API: a rental', (group) => {
  eachOnMonday(group)

  test('goes from the quote to the review', async ({ assert, cleanup }) => {
    cleanup(async () => {
      await db.from('reviews').delete()
    })
    const { listing, hosting, renting, guest } = await twoSides()
    const option = await extra(listing)
    const quote = await renting.get(
      `/listings/${listing.id}/quote?start=${day(3)}&end=${day(5)}&options[]=${option.id}`
    )
    assert.equal(quote.status, 200)
    const { total } = quote.body.data.quote
    const asked = await renting.post(
      `/listings/${listing.id}/reservations`,
      wish({ optionIds: [option.id], expectedTotal: total })
    )
    assert.equal(asked.status, 201)
    const { reservation, money, actions } = asked.body.data
    assert.deepInclude(reservation, { status: 'PENDING_APPROVAL', total, role: 'guest' })
    assert.isNotEmpty(money.lines)
    assert.include(actions, 'cancel')
    const path = `/reservations/${reservation.ulid}`
    assert.equal(asked.headers.get('location'), `/api/v1${path}`)
    assert.match(asked.headers.get('etag')!, /^"1\./)

    const requests = await hosting.get('/hosting/reservations?tab=requested')
    assert.lengthOf(requests.body.data, 1)
    const status = async (program: Program, what: string, body: object = {}) => {
      const answer = await program.act('POST', path + what, path, body)
      assert.equal(answer.status, 200, `${what}: ${JSON.stringify(answer.body)}`)
      return answer.body.data.reservation.status as string
    }
    assert.equal(await status(hosting, '/approval'), 'PENDING_PAYMENT')

    const order = await renting.post(`${path}/payments`, {}, key())
    assert.equal(order.status, 201)
    const { orderId, amount, url } = order.body.data
    assert.equal(amount, total)
    assert.isString(url)
    const confirmed = await renting.post(`/payments/${orderId}/confirmation`, {
      paymentKey: (payments.provider as FakeProvider).keyOf(orderId),
      amount,
    })
    assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body))
    assert.deepEqual(confirmed.body.data, { reservation: reservation.ulid, isLate: false })

    clock.travel({ days: 3 })
    assert.equal(await status(renting, '/receipt'), 'INSPECTING_RENTAL')
    assert.equal(await status(renting, '/inspection'), 'RENTING')
    assert.equal(await status(renting, '/return'), 'PENDING_RETURN')
    const proof = await photo(guest)
    assert.equal(await status(renting, '/hand-back', { photos: [proof] }), 'INSPECTING_RETURN')
    assert.include(['RETURN_COMPLETED', 'PENDING_REFUND'], await status(hosting, '/completion'))

    const review = await renting.post(`${path}/review`, {
      gearScore: 5,
      kindnessScore: 5,
      responseScore: 4,
      text: '깨끗하고 튼튼했어요.',
    })
    assert.equal(review.status, 201, JSON.stringify(review.body))
    const { ulid } = review.body.data.review
    const reply = await hosting.post(`/reviews/${ulid}/reply`, { text: '또 오세요!' })
    assert.equal(reply.status, 201)
    const shown = await new Program().get(`/listings/${listing.id}/reviews`)
    assert.equal(shown.body.data[0].reply.text, '또 오세요!')
    const receipt = await renting.get(`${path}/receipt`)
    assert.equal(receipt.body.data.money.payment.amount, total)
    assert.equal(await statusOf(hosting.get(`${path}/receipt`)), 403)
    const earned = await hosting.get('/hosting/earnings')
    assert.lengthOf(earned.body.data, 1)
    const sums = await hosting.get('/hosting/earnings/summary')
    assert.isAbove(sums.body.data.totals.waiting.count + sums.body.data.totals.paid.count, 0)
  })

  test('a stranger finds nothing of it', async ({ assert }) => {
    const { reservation } = await paid()
    const stranger = Program.of(await person())
    const path = `/reservations/${reservation.ulid}`
    const tag = { 'if-match': `"${reservation.version}"` }
    for (const [method, what] of [
      ['GET', ''],
      ['PATCH', ''],
      ['POST', '/approval'],
      ['POST', '/cancellation'],
      ['POST', '/payments'],
      ['GET', '/receipt'],
      ['POST', '/claim/withdrawal'],
      ['POST', '/chat-room'],
    ] as const) {
      const body = method === 'GET' ? undefined : {}
      const answer = await stranger.send(method, path + what, { body, headers: tag })
      assert.equal(answer.status, 404, method + what)
      assert.equal(answer.body.type, '/problems/not-found')
    }
  })

  test('by a token staff read a rental of others, and act on none', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation } = await requested(listing)
    const program = Program.of(await person({ role: 'admin' }))
    const path = `/reservations/${reservation.ulid}`
    const read = await program.get(path)
    assert.equal(read.status, 200)
    assert.deepEqual(read.body.data.actions, [])
    assert.isNull(read.body.data.cancellation)
    const reason = { reason: '취소할게요' }
    const cancelled = await program.act('POST', `${path}/cancellation`, path, reason)
    assert.equal(cancelled.status, 404)
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_APPROVAL')
    const behalf = { ...reason, as: 'guest', because: '정지된 회원이에요' }
    const staff = await program.act('POST', `${path}/rejection`, path, behalf)
    assert.deepEqual(
      staff.body.errors.map(({ field, rule }: { field: string; rule: string }) => [field, rule]),
      [
        ['as', 'unknown'],
        ['because', 'unknown'],
      ]
    )
  })

  test('refusals have a type of their own, and facts', async ({ assert }) => {
    const { listing, hosting, renting } = await twoSides()
    const { reservation } = await requested(listing)
    const path = `/reservations/${reservation.ulid}`
    await hosting.act('POST', `${path}/approval`, path)
    const other = await renting.post(`/listings/${listing.id}/reservations`, wish())
    assert.equal(other.status, 409)
    assert.equal(other.body.type, '/problems/days-taken')
    assert.deepEqual(other.body.facts, { startDate: day(3), endDate: day(5) })
    const past = await renting.post(`/listings/${listing.id}/reservations`, {
      ...wish(),
      startDate: day(-3),
      endDate: day(-2),
    })
    assert.equal(past.status, 422)
    assert.include(
      past.body.errors.map(({ field }: { field: string }) => field),
      'startDate'
    )
    const own = await hosting.post(`/listings/${listing.id}/reservations`, wish())
    assert.equal(own.status, 403)
  })

  test('a request is changed, at its version', async ({ assert }) => {
    const { listing, renting, guest } = await twoSides()
    const { reservation } = await requested(listing, { guest })
    const path = `/reservations/${reservation.ulid}`
    const changed = await renting.act('PATCH', path, path, wish({ endDate: day(7) }))
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    assert.equal(changed.body.data.reservation.endDate, day(7))
    const old = await renting.patch(path, wish(), { 'if-match': '"1"' })
    assert.equal(old.status, 412)
  })

  test('cancelling posts the amount that was shown', async ({ assert }) => {
    const { reservation, guest } = await paid()
    const renting = Program.of(guest)
    const path = `/reservations/${reservation.ulid}`
    const { cancellation } = await dataOf(renting.get(path))
    const wrong = await renting.act('POST', `${path}/cancellation`, path, {
      reason: '못 가게 됐어요',
      expectedRent: cancellation.refundedRent + 1,
      expectedDeposit: cancellation.refundedDeposit,
    })
    assert.equal(wrong.status, 409)
    assert.equal(wrong.body.type, '/problems/refund-changed')
    const right = await renting.act('POST', `${path}/cancellation`, path, {
      reason: '못 가게 됐어요',
      expectedRent: cancellation.refundedRent,
      expectedDeposit: cancellation.refundedDeposit,
    })
    assert.equal(right.status, 200)
    assert.equal(right.body.data.reservation.status, 'CANCELLED')
  })

  test('another person’s order is not theirs to confirm', async ({ assert }) => {
    const { reservation } = await paid()
    const payment = await Payment.findByOrFail('reservationId', reservation.id)
    const stranger = Program.of(await person())
    const answer = await stranger.post(`/payments/${payment.orderId}/confirmation`, {
      paymentKey: 'x',
      amount: payment.amount,
    })
    assert.equal(answer.status, 404)
  })

  test('lists go by page, in order, whatever changes meanwhile', async ({ assert }) => {
    const { listing, hosting } = await twoSides()
    for (let at = 0; at < 5; at++) {
      await requested(listing, { from: 3 + at, to: 3 + at })
      clock.travel({ minutes: at % 2 })
    }
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const query = `limit=2${next && `&cursor=${next}`}`
      const page = await hosting.get(`/hosting/reservations?${query}`)
      seen.push(...page.body.data.map(({ ulid }: { ulid: string }) => ulid))
      next = page.body.meta.next
    }
    assert.lengthOf(new Set(seen), 5)
    assert.lengthOf(seen, 5)
    const wrong = await hosting.get('/hosting/reservations?tab=nothing&limit=900')
    assert.equal(wrong.status, 422)
  })
})
