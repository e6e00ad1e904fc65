import db from '@adonisjs/lucid/services/db'
import type Listing from '#models/listing'
import { addDays, maxDay, type Day } from '#models/reservation/calendar'
import { shownName } from '#models/user/former'
import clock from '#services/clock'

export interface Taken {
  startsOn: Day
  endsBefore: Day
  /** The buffer after a rental belongs to it but no guest has the gear then. */
  bufferFrom: Day | null
  reservation: string | null
  guest: string | null
  blockId: number | null
}

/** Which unit is whose on which day of a month ('2026-11'), and the blocks from today on. */
export async function unitMonth(listing: Listing, month: string) {
  const first = `${month}-01`
  const after = `${addDays(first, 31).slice(0, 7)}-01`
  const [units, periods, blocks] = await Promise.all([
    db
      .from('listing_units')
      .where('listing_id', listing.id)
      .whereNull('retired_at')
      .orderBy('number')
      .select('id', 'number'),
    periodsOf(listing, first, after),
    blocksOf(listing),
  ])
  return {
    month,
    firstDay: first,
    dayAfter: after,
    units: units.map((unit: { id: number; number: number }) => ({
      number: unit.number,
      taken: periods.filter(({ unit_id: id }) => id === unit.id).map(takenOf),
    })),
    blocks,
  }
}

function periodsOf(listing: Listing, first: Day, after: Day) {
  return db
    .from('booked_periods')
    .leftJoin('reservations', 'reservations.id', 'booked_periods.reservation_id')
    .leftJoin('users', 'users.id', 'reservations.guest_id')
    .where('booked_periods.listing_id', listing.id)
    .where('starts_on', '<', after)
    .where('ends_before', '>', first)
    .orderBy('starts_on')
    .select(
      'booked_periods.unit_id',
      'starts_on',
      'ends_before',
      'block_id',
      'reservations.ulid',
      'reservations.buffer_days',
      'users.nickname'
    )
}

function takenOf(row: Awaited<ReturnType<typeof periodsOf>>[number]): Taken {
  const buffer = row.buffer_days ?? 0
  return {
    startsOn: row.starts_on,
    endsBefore: row.ends_before,
    bufferFrom: buffer > 0 ? maxDay(addDays(row.ends_before, -buffer), row.starts_on) : null,
    reservation: row.ulid,
    guest: row.nickname === null ? null : shownName(row.nickname),
    blockId: row.block_id,
  }
}

async function blocksOf(listing: Listing) {
  const rows = await db
    .from('listing_blocks')
    .leftJoin('listing_block_units', 'listing_block_units.block_id', 'listing_blocks.id')
    .leftJoin('listing_units', 'listing_units.id', 'listing_block_units.unit_id')
    .where('listing_blocks.listing_id', listing.id)
    .where('end_date', '>=', clock.today())
    .groupBy('listing_blocks.id')
    .orderBy('start_date')
    .select('listing_blocks.id', 'start_date', 'end_date', 'note')
    .select(db.raw('GROUP_CONCAT(listing_units.number ORDER BY listing_units.number) AS units'))
  return rows.map((row) => ({
    id: row.id as number,
    startDate: row.start_date as Day,
    endDate: row.end_date as Day,
    note: row.note as string | null,
    units: String(row.units ?? '')
      .split(',')
      .filter(Boolean)
      .map(Number),
  }))
}
