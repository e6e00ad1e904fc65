import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Period } from './calendar.js'
import { unobstructed } from './free_units.js'

/** Beyond the last day that any request may reach: a year ahead, a year long, with its buffer. */
export const HORIZON_DAYS = 800

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
