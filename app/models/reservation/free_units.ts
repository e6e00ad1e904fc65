import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { addDays, type Day } from './calendar.js'
import { taken, type Wanted } from './occupying.js'

export type FreeUnit = { id: number; number: number; hasBlocks: number }

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

/**
 * The units that can take these days, the one with the tightest gap around them first. A unit that
 * nobody has booked afterwards comes last, wherever its gap begins: an open future is worth keeping.
 */
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
