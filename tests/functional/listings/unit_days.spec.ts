import fc from 'fast-check'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import type Listing from '#models/listing'
import { unitCalendars } from '#models/listing/availability'
import { addDays } from '#models/reservation/calendar'
import { freeUnits } from '#models/reservation/free_units'
import { freeUntil, isFree } from '../../../resources/composables/unit_days.js'
import { rolledBack, TODAY } from './support.js'

const RUNS = 60
const UNITS = 3
const SPAN = 30
/** Past whatever is taken, with the longest buffer. */
const FAR = 400

type Span = { gap: number; length: number; isBlock: boolean }

const span = fc.record({
  gap: fc.nat({ max: 6 }),
  length: fc.integer({ min: 1, max: 5 }),
  isBlock: fc.boolean(),
})
const calendars = fc.array(fc.array(span, { maxLength: 4 }), { minLength: UNITS, maxLength: UNITS })
const stays = fc.array(fc.record({ from: fc.nat({ max: SPAN }), more: fc.nat({ max: 8 }) }), {
  minLength: 4,
  maxLength: 4,
})

const day = (offset: number) => addDays(TODAY, offset)

test.group('The calendar of a page', (group) => {
  rolledBack(group)

  test('shows as free what the booking door takes, and until when', async ({ assert }) => {
    const listing = await createListing({}, { quantity: UNITS })
    const agrees = fc.asyncProperty(
      calendars,
      fc.nat({ max: 4 }),
      stays,
      async (taken, buffer, asked) => {
        await take(listing, taken)
        const units = await unitCalendars(listing.id, TODAY)
        const door = async (from: string, to: string) => {
          const wanted = { listingId: listing.id, bufferDays: buffer, startDate: from, endDate: to }
          const free = await freeUnits(db.connection(), wanted)
          return free.length > 0
        }
        for (const { from, more } of asked) {
          const [start, end] = [day(from), day(from + more)]
          assert.equal(isFree(units, start, end, buffer), await door(start, end), `${start}–${end}`)
          if (!(await door(start, start))) continue
          const last = freeUntil(units, start, buffer)
          assert.isTrue(await door(start, last ?? day(FAR)), `${start} until ${last}`)
          if (last) assert.isFalse(await door(start, addDays(last, 1)), `${start} past ${last}`)
        }
      }
    )
    await fc.assert(agrees, { numRuns: RUNS })
  })
})

/** The table asks for an owner of each period; who it is makes no difference to the days. */
async function take(listing: Listing, calendar: Span[][]) {
  await db.from('booked_periods').where('listing_id', listing.id).delete()
  const units = await listing.related('units').query().orderBy('number')
  const [blockId] = await db
    .table('listing_blocks')
    .insert({ listing_id: listing.id, start_date: TODAY, end_date: TODAY })
  let owner = 0
  for (const [at, spans] of calendar.entries()) {
    let from = 0
    for (const { gap, length, isBlock } of spans) {
      from += gap
      await db.rawQuery(
        `SET STATEMENT foreign_key_checks = 0 FOR
           INSERT INTO booked_periods (unit_id, listing_id, block_id, reservation_id, starts_on, ends_before)
           VALUES (?, ?, ?, ?, ?, ?)`,
        [
          units[at].id,
          listing.id,
          isBlock ? blockId : null,
          isBlock ? null : ++owner,
          day(from),
          day(from + length),
        ]
      )
      from += length
    }
  }
}
