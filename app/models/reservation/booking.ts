import type { DateTime } from 'luxon'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { addDays, subtract, type Day, type Period } from './calendar.js'

/**
 * The booking door: every day that is taken, moved or freed goes through here, under the lock of
 * its listing (lockListing). The unique key WITHOUT OVERLAPS stands behind it.
 */
export type Wanted = {
  listingId: number
  startDate: Day
  /** The last day of the rental, before the buffer. */
  endDate: Day
  bufferDays: number
}

export type FreeUnit = { id: number; number: number; hasBlocks: number }

const OVERLAP = 1062

/** Beyond the last day that any request may reach: a year ahead, a year long, with its buffer. */
export const HORIZON_DAYS = 800

/**
 * SQL that holds when nothing stands in the way of a rental on a unit: neither rentals nor blocks
 * on its days, and no rental within the buffer after it, which may run into a block.
 */
export function unobstructed(
  startDate: string,
  endsBefore: string,
  bufferDays: string,
  unit = 'u'
) {
  return `NOT EXISTS (
    SELECT 1 FROM booked_periods p
    WHERE p.unit_id = ${unit}.id AND p.ends_before > ${startDate}
      AND p.starts_on < IF(p.block_id IS NULL, ${endsBefore} + INTERVAL ${bufferDays} DAY, ${endsBefore})
  )`
}

/** The units that can take these days, the one with the tightest gap around them first. */
export async function freeUnits(client: QueryClientContract, wanted: Wanted): Promise<FreeUnit[]> {
  const { listingId, startDate, endDate, bufferDays } = wanted
  const endsBefore = addDays(endDate, 1)
  const [units] = await client.rawQuery(
    `SELECT u.id, u.number,
       EXISTS (SELECT 1 FROM listing_block_units b WHERE b.unit_id = u.id) AS hasBlocks,
       DATEDIFF(
         COALESCE((SELECT p.starts_on FROM booked_periods p
           WHERE p.unit_id = u.id AND p.ends_before > ? ORDER BY p.ends_before LIMIT 1), '9999-12-31'),
         COALESCE((SELECT p.ends_before FROM booked_periods p
           WHERE p.unit_id = u.id AND p.ends_before <= ? ORDER BY p.ends_before DESC LIMIT 1), '2000-01-01')
       ) AS gap
     FROM listing_units u
     WHERE u.listing_id = ? AND u.retired_at IS NULL
       AND ${unobstructed('?', 'CAST(? AS DATE)', '?')}
     ORDER BY gap, u.number`,
    [startDate, startDate, listingId, startDate, endsBefore, bufferDays, endsBefore]
  )
  return units
}

/**
 * Refuses a request, seen by its host in this version, that no unit can take. Asked without the lock,
 * while others hold it: many clicks on one listing need not queue up to be refused. It never permits.
 */
export async function refuseHopeless(
  client: QueryClientContract,
  request: { id: number; startDate: Day; endDate: Day },
  { seen, hostId, now }: { seen: number; hostId: number; now: DateTime }
): Promise<void> {
  const [[row]] = await client.rawQuery(
    `SELECT NOT EXISTS (
       SELECT 1 FROM listing_units u WHERE u.listing_id = r.listing_id AND u.retired_at IS NULL
         AND ${unobstructed('r.start_date', '(r.end_date + INTERVAL 1 DAY)', 'r.buffer_days')}
     ) AS hopeless
     FROM reservations r
     WHERE r.id = ? AND r.status = 'PENDING_APPROVAL' AND r.version = ? AND r.host_id = ? AND r.deadline_at > ?`,
    [request.id, seen, hostId, now.toJSDate()]
  )
  if (row?.hopeless === 1) throw taken(request)
}

/** Puts a reservation on a unit: the given one, or the tightest that is free. Answers the unit's id. */
export async function place(
  trx: TransactionClientContract,
  reservationId: number,
  wanted: Wanted
): Promise<number> {
  const [unit] = await freeUnits(trx, wanted)
  if (!unit) throw taken(wanted)
  if (unit.hasBlocks) await hold(trx, unit.id, reservationId, wanted)
  else {
    const owner = { reservation_id: reservationId }
    await occupy(trx, wanted.listingId, unit.id, [heldPeriod(wanted)], owner)
  }
  return unit.id
}

/** Moves a reservation to another free unit, or answers null and leaves it where it is. */
export async function replace(
  trx: TransactionClientContract,
  reservationId: number,
  fromUnitId: number,
  wanted: Wanted
): Promise<number | null> {
  const units = await freeUnits(trx, wanted)
  const unit = units.find(({ id }) => id !== fromUnitId)
  if (!unit) return null
  await free(trx, reservationId)
  await hold(trx, unit.id, reservationId, wanted)
  return unit.id
}

/** Gives the days of a reservation back; blocks that had made way return to them. */
export async function free(trx: TransactionClientContract, reservationId: number): Promise<void> {
  const held = await trx.from('booked_periods').where('reservation_id', reservationId).first()
  if (!held) return
  await trx.from('booked_periods').where('id', held.id).delete()
  await layBlocks(trx, held.unit_id, { startsOn: held.starts_on, endsBefore: held.ends_before })
}

/** Makes the days that a reservation holds end earlier, or later where nothing stands in the way. */
export async function resize(
  trx: TransactionClientContract,
  unitId: number,
  reservationId: number,
  wanted: Wanted
): Promise<void> {
  await free(trx, reservationId)
  await hold(trx, unitId, reservationId, wanted)
}

export async function hold(
  trx: TransactionClientContract,
  unitId: number,
  reservationId: number,
  wanted: Wanted
): Promise<void> {
  const period = heldPeriod(wanted)
  await liftBlocks(trx, unitId, period)
  await occupy(trx, wanted.listingId, unitId, [period], { reservation_id: reservationId })
  await layBlocks(trx, unitId, period)
}

/** The days that a rental holds, buffer included. */
export function heldPeriod({ startDate, endDate, bufferDays }: Wanted): Period {
  return { startsOn: startDate, endsBefore: addDays(endDate, 1 + bufferDays) }
}

/** The first rental, if any, that holds one of these days on a unit. */
export async function rentalWithin(
  client: QueryClientContract,
  unitId: number,
  { startsOn, endsBefore }: Period,
  except: number
): Promise<{ reservation_id: number; starts_on: Day; ends_before: Day } | null> {
  return client
    .from('booked_periods')
    .where('unit_id', unitId)
    .whereNotNull('reservation_id')
    .whereNot('reservation_id', except)
    .where('ends_before', '>', startsOn)
    .where('starts_on', '<', endsBefore)
    .orderBy('ends_before')
    .first()
}

/** The one place that writes an occupied day. */
async function occupy(
  trx: TransactionClientContract,
  listingId: number,
  unitId: number,
  periods: Period[],
  owner: { reservation_id: number } | { block_id: number }
): Promise<void> {
  if (periods.length === 0) return
  try {
    await trx.table('booked_periods').multiInsert(
      periods.map(({ startsOn, endsBefore }) => ({
        unit_id: unitId,
        listing_id: listingId,
        starts_on: startsOn,
        ends_before: endsBefore,
        ...owner,
      }))
    )
  } catch (error) {
    if ((error as { errno?: number }).errno !== OVERLAP) throw error
    throw taken({ startDate: periods[0].startsOn, endDate: addDays(periods[0].endsBefore, -1) })
  }
}

type BlockRow = { id: number; listing_id: number; start_date: Day; end_date: Day }

/** Blocks a unit on all days of the block that no rental holds. */
export async function cover(
  trx: TransactionClientContract,
  unitId: number,
  block: { id: number; listingId: number; startDate: Day; endDate: Day }
): Promise<void> {
  await trx.table('listing_block_units').insert({ block_id: block.id, unit_id: unitId })
  await layBlocks(trx, unitId, {
    startsOn: block.startDate,
    endsBefore: addDays(block.endDate, 1),
  })
}

/** Other blocks of the unit take over the days that a removed one gives up. */
export function uncover(
  trx: TransactionClientContract,
  unitId: number,
  { startDate, endDate }: { startDate: Day; endDate: Day }
): Promise<void> {
  return layBlocks(trx, unitId, { startsOn: startDate, endsBefore: addDays(endDate, 1) })
}

/** Takes the blocks of a unit off these days; whole rows go, layBlocks puts the rest back. */
async function liftBlocks(trx: TransactionClientContract, unitId: number, period: Period) {
  await trx
    .from('booked_periods')
    .where('unit_id', unitId)
    .whereNotNull('block_id')
    .where('ends_before', '>', period.startsOn)
    .where('starts_on', '<', period.endsBefore)
    .delete()
}

/** Blocks whatever the unit's blocks cover and no rental holds, for the blocks that touch these days. */
async function layBlocks(trx: TransactionClientContract, unitId: number, period: Period) {
  const blocks: BlockRow[] = await blocksOf(trx, unitId)
    .where('listing_blocks.start_date', '<', period.endsBefore)
    .where('listing_blocks.end_date', '>=', period.startsOn)
    .orderBy('listing_blocks.id')

  for (const block of blocks) {
    const whole = { startsOn: block.start_date, endsBefore: addDays(block.end_date, 1) }
    await trx.from('booked_periods').where('unit_id', unitId).where('block_id', block.id).delete()
    const held = await trx
      .from('booked_periods')
      .where('unit_id', unitId)
      .where('ends_before', '>', whole.startsOn)
      .where('starts_on', '<', whole.endsBefore)
      .orderBy('starts_on')
    await occupy(
      trx,
      block.listing_id,
      unitId,
      subtract(
        whole,
        held.map((row) => ({ startsOn: row.starts_on, endsBefore: row.ends_before }))
      ),
      { block_id: block.id }
    )
  }
}

function blocksOf(client: QueryClientContract, unitId: number) {
  return client
    .from('listing_block_units')
    .join('listing_blocks', 'listing_blocks.id', 'listing_block_units.block_id')
    .where('listing_block_units.unit_id', unitId)
    .select('listing_blocks.*')
}

/**
 * Marks the requests that no unit can take any more among those that touch these days, and unmarks
 * the others. Reads first and writes by id: an UPDATE with this condition scans the table and waits
 * for the locks of every other listing.
 */
export async function markRequests(
  trx: TransactionClientContract,
  listingId: number,
  period: Period,
  at: Date
): Promise<void> {
  const [rows] = await trx.rawQuery(
    `SELECT id, fits FROM (
       SELECT r.id, r.no_longer_fits_at, EXISTS (
         SELECT 1 FROM listing_units u WHERE u.listing_id = r.listing_id AND u.retired_at IS NULL
           AND ${unobstructed('r.start_date', '(r.end_date + INTERVAL 1 DAY)', 'r.buffer_days')}
       ) AS fits
       FROM reservations r FORCE INDEX (reservations_listing)
       WHERE r.listing_id = ? AND r.status = 'PENDING_APPROVAL'
         AND r.start_date < ? AND r.end_date + INTERVAL 1 + r.buffer_days DAY > ?
     ) requests
     WHERE fits <> (no_longer_fits_at IS NULL)`,
    [listingId, period.endsBefore, period.startsOn]
  )
  const changed = rows as { id: number; fits: number }[]
  for (const fits of [0, 1]) {
    const ids = changed.filter((row) => row.fits === fits).map((row) => row.id)
    if (ids.length === 0) continue
    await trx
      .from('reservations')
      .whereIn('id', ids)
      .update({ no_longer_fits_at: fits ? null : at })
  }
}

function taken({ startDate, endDate }: { startDate: Day; endDate: Day }) {
  return new RefusalException('daysTaken', { startDate, endDate })
}
