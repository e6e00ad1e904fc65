import { test } from '@japa/runner'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import {
  day,
  extra,
  gear,
  person,
  requested,
  says,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { fresh, told } from '#tests/functional/rentals/support'

type Client = Parameters<typeof import('#tests/functional/rentals/support').page>[0]
type Person = Awaited<ReturnType<typeof person>>
type Listing = Awaited<ReturnType<typeof gear>>['listing']

const ADDRESS = {
  receiveMethod: 'DELIVERY',
  recipient: '김취미',
  recipientPhone: '010-1234-5678',
  receivePostcode: '48099',
  receiveLine1: '부산시 해운대구 우동 1',
}

test.group('Asking for days', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the page quotes the days and extras of its address', async ({ assert, client }) => {
    const { listing } = await gear({ weeklyDiscount: 10 })
    const lamp = await extra(listing)
    const { preview, wish } = await formOf(
      client,
      listing,
      `start=${day(3)}&end=${day(9)}&options=${lamp.id}`
    )
    assert.equal(preview.quote.rent, 69_300)
    assert.equal(preview.quote.total, 124_300)
    assert.equal(
      preview.quote.lines.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0),
      124_300
    )
    assert.isTrue(preview.isFree)
    assert.deepEqual(wish.options, [lamp.id])
    assert.deepEqual(preview.refunds[0], { percent: 50, from: day(0), until: day(2) })
  })

  test('the page says what stands against the days', async ({ assert, client }) => {
    const { listing, host } = await gear({ noticeDays: 2, minDays: 2, maxDays: 5 })
    const { reservation } = await requested(listing, { from: 5, to: 6 })
    await reservation.approve(says(host, reservation))
    const rulesOf = async (start: number, end: number) => {
      const { preview } = await formOf(client, listing, `start=${day(start)}&end=${day(end)}`)
      return preview.problems.map(({ rule }: { rule: string }) => rule)
    }
    assert.deepEqual(await rulesOf(1, 2), ['notice'])
    assert.deepEqual(await rulesOf(3, 3), ['minDays'])
    assert.deepEqual(await rulesOf(10, 19), ['maxDays'])
    assert.deepEqual(await rulesOf(4, 3), ['endsBeforeStart'])
    assert.deepEqual(await rulesOf(400, 402), ['withinYear'])
    const { preview } = await formOf(client, listing, `start=${day(5)}&end=${day(6)}`)
    assert.isFalse(preview.isFree)
  })

  test('a malformed address of the page is left out, never an error', async ({
    assert,
    client,
  }) => {
    const { listing } = await gear()
    for (const query of [
      'start=soon',
      'options=a,b',
      'receive=DRONE',
      'start[]=1',
      'end=2026-99',
    ]) {
      const { isMalformed, preview } = await formOf(client, listing, query)
      assert.isTrue(isMalformed, query)
      assert.isNull(preview)
    }
    const impossible = await formOf(client, listing, 'start=2026-02-30&end=2026-02-31')
    assert.isNull(impossible.preview)
  })

  test('a guest asks and lands on the reservation', async ({ assert, client }) => {
    const { listing } = await gear()
    const guest = await person()
    const response = await post(client, guest, listing, { expectedTotal: 80_000 })
    response.assertStatus(302)
    const reservation = await Reservation.findByOrFail('guestId', guest.id)
    response.assertHeader('location', `/reservations/${reservation.ulid}`)
    assert.equal(reservation.total, 80_000)

    const again = await post(client, guest, listing, { expectedTotal: 80_000 })
    again.assertHeader('location', `/reservations/${reservation.ulid}`)
  })

  test('an address is kept when the gear is delivered, and only then', async ({
    assert,
    client,
  }) => {
    const { listing } = await gear()
    const guest = await person()
    const bare = await post(client, guest, listing, { receiveMethod: 'DELIVERY' })
    bare.assertStatus(422)
    assert.sameMembers(fieldsOf(bare), [
      'recipient',
      'recipientPhone',
      'receivePostcode',
      'receiveLine1',
    ])
    await post(client, guest, listing, ADDRESS)
    const reservation = await Reservation.findByOrFail('guestId', guest.id)
    assert.equal(reservation.receiveLine1, ADDRESS.receiveLine1)
    assert.equal(reservation.recipientPhone, ADDRESS.recipientPhone)
  })

  test('a suspended person is told so before they ask, and when they ask', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const guest = await person()
    await post(client, guest, listing)
    const { ulid } = await Reservation.findByOrFail('guestId', guest.id)
    const of = { ulid }
    assert.include(await told(client, guest, of, 'actions'), 'edit')

    await guest.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    assert.notInclude(await told(client, guest, of, 'actions'), 'edit')
    const form = await client
      .get(`/listings/${listing.id}/reservations/create`)
      .loginAs(guest)
      .withInertia()
    form.assertInertiaPropsContains({ isRestricted: true })
    const own = await post(client, guest, listing, { startDate: day(20), endDate: day(21) })
    assert.equal(messageAt(own, 'request'), '이용이 제한된 동안에는 할 수 없어요.')

    await host.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    await guest.merge({ suspendedUntil: null }).save()
    assert.notInclude(await told(client, guest, of, 'actions'), 'edit')
  })

  test('what does not fit is told at its field')
    .with([
      ['endDate', { startDate: day(5), endDate: day(4) }],
      ['startDate', { startDate: day(-1) }],
      ['startDate', { startDate: 'tomorrow' }],
      ['startDate', { startDate: null }],
      ['optionIds', { optionIds: [999_999] }],
      ['optionIds.0', { optionIds: ['x'] }],
      ['receiveMethod', { receiveMethod: 'DRONE' }],
      ['expectedTotal', { expectedTotal: 1 }],
      ['recipientPhone', { ...ADDRESS, recipientPhone: 'call me' }],
      ['receivePostcode', { ...ADDRESS, receivePostcode: '123' }],
    ] as const)
    .run(async ({ assert, client }, [field, fields]) => {
      const { listing } = await gear()
      const guest = await person()
      const response = await post(client, guest, listing, fields)
      response.assertStatus(422)
      assert.include(fieldsOf(response), field)
      assert.isNull(await Reservation.findBy('guestId', guest.id))
    })

  test('days that are taken meanwhile, and too many open requests, are told on the form', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const first = await requested(listing)
    await first.reservation.approve(says(host, first.reservation))
    const guest = await person()
    const taken = await post(client, guest, listing)
    assert.deepEqual(fieldsOf(taken), ['endDate'])

    for (let index = 0; index < 10; index++) {
      await requested(listing, { guest, from: 20 + index * 2, to: 20 + index * 2 })
    }
    const many = await post(client, guest, listing, { startDate: day(60), endDate: day(61) })
    assert.deepEqual(fieldsOf(many), ['request'])
  })

  test('the guest changes a waiting request, shown at today’s price first', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    await listing.merge({ fee: 20_000 }).save()

    const form = await client
      .get(`/reservations/${reservation.ulid}/edit`)
      .loginAs(guest)
      .withInertia()
    form.assertInertiaPropsContains({
      asked: { total: 80_000 },
      preview: { quote: { total: 110_000 } },
    })

    const change = (fields: object) =>
      client
        .patch(`/reservations/${reservation.ulid}`)
        .loginAs(guest)
        .withCsrfToken()
        .withInertia()
        .redirects(0)
        .json({
          version: reservation.version,
          startDate: day(3),
          endDate: day(4),
          receiveMethod: 'DIRECT',
          returnMethod: 'DIRECT',
          ...fields,
        })
    const wrongPrice = await change({ expectedTotal: 80_000 })
    wrongPrice.assertStatus(409)
    wrongPrice.assertInertiaComponent('reservations/edit')
    wrongPrice.assertInertiaPropsContains({
      conflict: { kind: 'priceChanged' },
      asked: { startDate: reservation.startDate },
      wish: { start: day(3), end: day(4) },
      preview: { quote: { days: 2, total: 90_000 } },
    })

    const changed = await change({ expectedTotal: 90_000 })
    changed.assertStatus(303)
    const edited = await fresh(reservation)
    assert.equal(edited.total, 90_000)

    await edited.approve(says(host, edited))
    const stale = await change({})
    assert.include([303, 409], stale.status())

    const late = await client
      .get(`/reservations/${reservation.ulid}/edit`)
      .loginAs(guest)
      .redirects(0)
    late.assertStatus(302)
    late.assertHeader('location', `/reservations/${reservation.ulid}`)
    late.assertFlashMessage('error', '지금은 할 수 없는 일이에요. 지금 상태를 확인해 주세요.')
  })

  test('days at the end of the calendar are left out, those far away are told to be', async ({
    assert,
    client,
  }) => {
    const { listing } = await gear()
    const last = await formOf(client, listing, 'start=9999-12-30&end=9999-12-31')
    assert.isTrue(last.isMalformed)
    const far = await formOf(client, listing, 'start=9998-01-01&end=9998-01-02')
    assert.equal(far.preview.problems[0].rule, 'withinYear')
  })
})

async function formOf(client: Client, listing: Listing, query: string) {
  const guest = await person()
  const response = await client
    .get(`/listings/${listing.id}/reservations/create?${query}`)
    .loginAs(guest)
    .withInertia()
  response.assertStatus(200)
  return response.inertiaProps as Record<string, any>
}

function post(client: Client, guest: Person, listing: Listing, fields: object = {}) {
  return client
    .post(`/listings/${listing.id}/reservations`)
    .loginAs(guest)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({
      startDate: day(3),
      endDate: day(5),
      receiveMethod: 'DIRECT',
      returnMethod: 'DIRECT',
      ...fields,
    })
}

function messageAt(response: { body(): any }, name: string): string {
  return response.body().errors.find(({ field }: { field: string }) => field === name).message
}

function fieldsOf(response: { body(): any }): string[] {
  return response.body().errors.map(({ field }: { field: string }) => field)
}
