import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'

const WINDOW_DAYS = 30

/** One more request; the caller holds the listing's lock. */
export async function countRequest(
  trx: TransactionClientContract,
  listingId: number
): Promise<void> {
  await trx.rawQuery('UPDATE listings SET popularity = popularity + 1 WHERE id = ?', [listingId])
}

/** Favourites and the requests of 30 days; verbs count up between refreshes, days passing count down here. */
export async function refreshPopularity(): Promise<number> {
  const since = clock.now().minus({ days: WINDOW_DAYS }).toJSDate()
  const [result] = await db.rawQuery(
    `UPDATE listings l
     LEFT JOIN (
       SELECT listing_id, COUNT(*) AS requests FROM reservations
       WHERE created_at >= ? GROUP BY listing_id
     ) r ON r.listing_id = l.id
     SET l.popularity = l.favourites_count + COALESCE(r.requests, 0)
     WHERE l.popularity <> l.favourites_count + COALESCE(r.requests, 0)`,
    [since]
  )
  return result.affectedRows
}
