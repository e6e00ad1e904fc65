import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import Browse from '#models/listing/browse'
import { NO_FILTERS } from '#models/listing/filters'
import type Listing from '#models/listing'
import marketplace, { apply } from '#services/settings/marketplace'
import { rolledBack } from './support.js'

const DATES = { start: '2027-03-10', end: '2027-03-12' }

test.group('Free between two dates', (group) => {
  rolledBack(group)

  test('a listing is found when no day of it is taken', async ({ assert }) => {
    const listing = await createListing()
    assert.deepEqual(await free(), [listing.id])
    await block(listing, 1, '2027-03-12', '2027-03-20')
    assert.deepEqual(await free(), [])
  })

  test('the days before and after do not matter', async ({ assert }) => {
    const listing = await createListing()
    await block(listing, 1, '2027-03-01', '2027-03-10')
    await block(listing, 1, '2027-03-13', '2027-03-20')
    assert.deepEqual(await free(), [listing.id])
  })

  test('one unit has to be free on all days', async ({ assert }) => {
    const listing = await createListing({}, { quantity: 2 })
    await block(listing, 1, '2027-03-10', '2027-03-11')
    assert.deepEqual(await free(), [listing.id])
    await block(listing, 2, '2027-03-12', '2027-03-13')
    assert.deepEqual(await free(), [])
  })

  test('a buffer runs into a block', async ({ assert }) => {
    const listing = await createListing({ bufferDays: 3 })
    await block(listing, 1, '2027-03-13', '2027-03-20')
    assert.deepEqual(await free(), [listing.id])
  })

  test('a retired unit is nobody’s', async ({ assert }) => {
    const listing = await createListing()
    assert.deepEqual(await free(), [listing.id])
    await db
      .from('listing_units')
      .where('listing_id', listing.id)
      .update({ retired_at: new Date() })
    assert.deepEqual(await free(), [])
  })

  test('what cannot be rented for so long, or so soon, is not offered', async ({ assert }) => {
    await createListing({ minDays: 4 })
    await createListing({ maxDays: 2 })
    await createListing({ noticeDays: 10 })
    const fits = await createListing({ minDays: 3, maxDays: 3, noticeDays: 9 })
    assert.lengthOf(await found(null), 4)
    assert.deepEqual(await free(), [fits.id])
  })

  test('what starts later than may be booked is not offered', async ({ assert, cleanup }) => {
    cleanup(() => apply([]))
    const listing = await createListing()
    apply([{ name: 'bookingHorizonDays', value: 9 }])
    assert.deepEqual(await free(), [listing.id])
    apply([{ name: 'bookingHorizonDays', value: 8 }])
    assert.deepEqual(await free(), [])
    apply([{ name: 'bookingHorizonDays', value: 730 }])
    assert.equal(marketplace.bookingHorizonDays, 365, 'no further than requests are marked')
  })
})

/** Half-open, as the table stores it. */
async function block(listing: Listing, number: number, startsOn: string, endsBefore: string) {
  const unit = await listing.related('units').query().where('number', number).firstOrFail()
  const [blockId] = await db
    .table('listing_blocks')
    .insert({ listing_id: listing.id, start_date: startsOn, end_date: startsOn })
  await db.table('booked_periods').insert({
    unit_id: unit.id,
    listing_id: listing.id,
    block_id: blockId,
    starts_on: startsOn,
    ends_before: endsBefore,
  })
}

function free() {
  return found(DATES)
}

async function found(dates: typeof DATES | null) {
  const { rows } = await new Browse({ ...NO_FILTERS, dates }).page()
  return rows.map(({ id }) => id)
}
