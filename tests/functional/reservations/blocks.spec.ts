import { test } from '@japa/runner'
import type Listing from '#models/listing'
import Reservation from '#models/reservation'
import { blockDays, unblockDays } from '#models/reservation/blocks'
import { freeUnits } from '#models/reservation/free_units'
import { freeBetween } from '#models/listing/availability'
import db from '@adonisjs/lucid/services/db'
import { refusal } from './refusal.js'
import {
  cancel,
  asking,
  day,
  days,
  gear,
  person,
  requested,
  says,
  setTheScene,
  tidyUp,
} from './support.js'

async function approved(
  listing: Listing,
  host: Awaited<ReturnType<typeof person>>,
  from: number,
  to: number
) {
  const { reservation } = await requested(listing, { from, to })
  return reservation.approve(says(host, reservation))
}

async function kindOf(attempt: Promise<unknown>) {
  const { kind } = await refusal(attempt)
  return kind
}

async function held(listing: Listing) {
  const rows = await days(listing)
  return rows.map(
    (row) =>
      `${row.number} ${row.starts_on.slice(5)}–${row.ends_before.slice(5)} ${row.block_id ? 'block' : 'rental'}`
  )
}

test.group('Days that a host keeps', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('a block covers the free units and names those left booked', async ({ assert }) => {
    const { listing, host } = await gear({ units: 3 })
    await approved(listing, host, 3, 4)
    const { leftBooked } = await blockDays(listing, { startDate: day(4), endDate: day(6) })
    assert.deepEqual(leftBooked, [1])
    const guest = await person()
    assert.equal(await kindOf(Reservation.request(guest, listing, asking(4, 4))), 'daysTaken')
    await assert.doesNotReject(() => Reservation.request(guest, listing, asking(5, 5)))
  })

  test('a block where every unit is rented is refused', async ({ assert }) => {
    const { listing, host } = await gear()
    await approved(listing, host, 3, 4)
    assert.equal(
      await kindOf(blockDays(listing, { startDate: day(4), endDate: day(6) })),
      'daysTaken'
    )
  })

  test('a block gives way to a buffer and has its days back afterwards', async ({ assert }) => {
    const { listing, host } = await gear({ bufferDays: 2 })
    await blockDays(listing, { startDate: day(5), endDate: day(9) })
    const reservation = await approved(listing, host, 3, 4)
    assert.deepEqual(await held(listing), ['1 06-04–06-08 rental', '1 06-08–06-11 block'])
    await cancel(reservation, host)
    assert.deepEqual(await held(listing), ['1 06-06–06-11 block'])
  })

  test('a buffer that reaches past a block still keeps the next rental away', async ({
    assert,
  }) => {
    const { listing, host } = await gear({ bufferDays: 3 })
    await blockDays(listing, { startDate: day(5), endDate: day(5) })
    await approved(listing, host, 3, 4)
    const guest = await person()
    assert.equal(await kindOf(Reservation.request(guest, listing, asking(7, 8))), 'daysTaken')
    await assert.doesNotReject(() => Reservation.request(guest, listing, asking(8, 9)))
  })

  test('taking a block away frees its days, under another block they stay blocked', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const first = await blockDays(listing, { startDate: day(2), endDate: day(5) })
    const second = await blockDays(listing, { startDate: day(4), endDate: day(8) })
    await unblockDays(first.block)
    assert.deepEqual(await held(listing), ['1 06-05–06-10 block'])
    await unblockDays(second.block)
    await unblockDays(second.block)
    assert.isEmpty(await held(listing))
  })

  test('requests that a block leaves no unit to are marked, and unmarked when it goes', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { reservation } = await requested(listing, { from: 3, to: 5 })
    const { block } = await blockDays(listing, { startDate: day(5), endDate: day(5) })
    await reservation.refresh()
    assert.isNotNull(reservation.noLongerFitsAt)
    await unblockDays(block)
    await reservation.refresh()
    assert.isNull(reservation.noLongerFitsAt)
  })
})

test.group('What is free', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the filter for listings and the door answer alike for every range', async ({ assert }) => {
    const { listing, host } = await gear({ units: 2, bufferDays: 1 })
    await approved(listing, host, 2, 4)
    await approved(listing, host, 7, 8)
    await approved(listing, host, 3, 6)
    await blockDays(listing, { startDate: day(10), endDate: day(11) })
    let free = 0
    for (let from = 0; from <= 14; from++) {
      for (let to = from; to <= 14; to++) {
        const wanted = { startDate: day(from), endDate: day(to) }
        const units = await freeUnits(db.connection(), {
          listingId: listing.id,
          bufferDays: 1,
          ...wanted,
        })
        const { sql, bindings } = freeBetween(wanted.startDate, wanted.endDate)
        const [listed] = await db.rawQuery(
          `SELECT l.id FROM listings l WHERE l.id = ? AND ${sql}`,
          [listing.id, ...(bindings as string[])]
        )
        assert.equal(listed.length, units.length > 0 ? 1 : 0, `${from}–${to}`)
        free += listed.length
      }
    }
    assert.isAbove(free, 5)
    assert.isBelow(free, 100)
  })
})
