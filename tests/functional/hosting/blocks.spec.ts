import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import Reservation from '#models/reservation'
import type Listing from '#models/listing'
import { addDays } from '#models/reservation/calendar'
import { unitMonth } from '#models/listing/unit_month'
import clock from '#services/clock'
import { asking, offered } from '#tests/functional/hosting/support'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

const day = (offset: number) => addDays(clock.today(), offset)

test.group('Blocked days', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze('2026-06-01T03:00:00Z')
    return () => clock.restore()
  })

  test('a block covers the free units and names those left booked', async ({ client, assert }) => {
    const { host, listing } = await scene(3)
    const reservation = await approved(host, listing, 5, 6)
    const response = await block(client, host, listing, {
      startDate: day(4),
      endDate: day(8),
      note: '캠핑 가요',
    })
    response.assertStatus(302)
    const { units, blocks } = await unitMonth(listing, '2026-06')
    const { number: booked } = await reservation.related('unit').query().firstOrFail()

    assert.lengthOf(blocks, 1)
    assert.notInclude(blocks[0].units, booked)
    assert.lengthOf(blocks[0].units, 2)
    for (const unit of units) {
      const kinds = unit.taken.map(({ blockId }) => (blockId === null ? 'rental' : 'block'))
      assert.deepEqual(kinds, unit.number === booked ? ['rental'] : ['block'])
    }
    const told = await client.get('/hosting/listings').loginAs(host).withInertia()
    told.assertStatus(200)
  })

  test('the host is told which unit stays with its guest', async ({ client }) => {
    const { host, listing } = await scene(2)
    const reservation = await approved(host, listing, 5, 6)
    const { number } = await reservation.related('unit').query().firstOrFail()
    const response = await block(client, host, listing, { startDate: day(5), endDate: day(5) })
    response.assertFlashMessage(
      'notice',
      `막았어요. 이미 예약이 있는 ${number}번 개체는 그대로 두었어요.`
    )
  })

  test('with every unit booked there is nothing to block', async ({ client, assert }) => {
    const { host, listing } = await scene(1)
    await approved(host, listing, 5, 6)
    const response = await block(client, host, listing, { startDate: day(6), endDate: day(9) })
    response.assertStatus(422)
    assert.equal(response.body().errors[0].field, 'endDate')
  })

  test('removing a block gives its days back, and leaves another one of the same days', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene(1)
    const first = await listing.blockDays({ startDate: day(1), endDate: day(5) })
    await listing.blockDays({ startDate: day(4), endDate: day(8) })
    const response = await asking(
      client.delete(`/hosting/listings/${listing.id}/blocks/${first.block.id}`),
      host
    ).redirects(0)
    response.assertStatus(302)
    const { units, blocks } = await unitMonth(listing, '2026-06')
    assert.lengthOf(blocks, 1)
    assert.deepEqual(
      units[0].taken.map(({ startsOn, endsBefore }) => [startsOn, endsBefore]),
      [[day(4), day(9)]]
    )
  })

  test('a block of somebody else’s listing is not found', async ({ client }) => {
    const { host, listing } = await scene(1)
    const other = await scene(1)
    const theirs = await other.listing.blockDays({ startDate: day(1), endDate: day(5) })
    const response = await asking(
      client.delete(`/hosting/listings/${listing.id}/blocks/${theirs.block.id}`),
      host
    )
    response.assertStatus(404)
  })

  for (const [what, field, range] of [
    ['yesterday', 'startDate', () => ({ startDate: day(-1), endDate: day(1) })],
    ['an end before its start', 'endDate', () => ({ startDate: day(3), endDate: day(2) })],
    ['more than a year', 'endDate', () => ({ startDate: day(1), endDate: day(366) })],
    ['days in three years', 'startDate', () => ({ startDate: day(1000), endDate: day(1001) })],
    ['no date', 'startDate', () => ({ startDate: '2026-02-30', endDate: day(3) })],
    [
      'a date and time',
      'startDate',
      () => ({ startDate: '2026-06-02T00:00:00Z', endDate: day(3) }),
    ],
    ['nothing', 'endDate', () => ({ startDate: day(2) })],
    ['a list', 'startDate', () => ({ startDate: [day(2)], endDate: day(3) })],
    [
      'a note too long',
      'note',
      () => ({ startDate: day(2), endDate: day(3), note: '가'.repeat(101) }),
    ],
  ] as [string, string, () => object][]) {
    test(`${what} cannot be blocked`, async ({ client, assert }) => {
      const { host, listing } = await scene(1)
      const response = await block(client, host, listing, range())
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
      assert.match(response.body().errors[0].message, /[가-힣]/)
    })
  }

  test('the calendar shows rentals with their buffer, blocks, and who has what', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene(1, 2)
    const reservation = await approved(host, listing, 5, 6)
    await listing.blockDays({ startDate: day(20), endDate: day(21) })
    const response = await client
      .get(`/hosting/listings/${listing.id}/calendar?month=2026-06`)
      .loginAs(host)
      .withInertia()
    response.assertInertiaComponent('hosting/listings/calendar')
    const [{ taken }] = response.body().props.units
    assert.containsSubset(taken, [
      {
        startsOn: day(5),
        endsBefore: day(9),
        bufferFrom: day(7),
        reservation: reservation.ulid,
        blockId: null,
      },
      { startsOn: day(20), endsBefore: day(22), bufferFrom: null, reservation: null },
    ])
  })

  test('a month that is none shows this one', async ({ client, assert }) => {
    const { host, listing } = await scene(1)
    for (const month of ['2026-13', 'x', '']) {
      const response = await client
        .get(`/hosting/listings/${listing.id}/calendar?month=${month}`)
        .loginAs(host)
        .withInertia()
      assert.equal(response.body().props.month, '2026-06')
    }
  })
})

async function scene(quantity: number, bufferDays = 0) {
  const host = await UserFactory.create()
  return { host, listing: await offered(host, { quantity, bufferDays, noticeDays: 0 }) }
}

function block(client: ApiClient, host: User, listing: Listing, range: object) {
  return asking(client.post(`/hosting/listings/${listing.id}/blocks`), host)
    .redirects(0)
    .json(range)
}

async function approved(host: User, listing: Listing, from: number, to: number) {
  const guest = await UserFactory.create()
  const reservation = await Reservation.request(guest, listing, {
    startDate: day(from),
    endDate: day(to),
    receiveMethod: 'DIRECT',
    returnMethod: 'DIRECT',
    receiveLine1: null,
    optionIds: [],
  })
  return reservation.approve({ by: host, seen: reservation.version })
}
