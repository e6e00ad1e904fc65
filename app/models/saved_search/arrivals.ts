import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'

/** A listing that came into public view or was edited there, to be compared with all searches. */
export interface Arrival {
  listingId: number
  arrivedAt: Date
  /** False while it cannot be compared in full: its host is suspended, or its text has no vector yet. */
  isReady: boolean
  /** It has been waited for long enough. */
  isOverdue: boolean
}

const ROUND = 2_000

/** Vectors that a model owes are waited for no longer than this. */
const PATIENCE = 'INTERVAL 1 DAY'

/** The next arrivals in the order of their listings. When they arrived is the database's to say. */
export async function arrivalsAfter(listingId: number): Promise<Arrival[]> {
  const [rows]: [Row[]] = await db.rawQuery(
    `SELECT a.listing_id AS listingId, a.arrived_at AS arrivedAt,
       a.arrived_at < UTC_TIMESTAMP(3) - ${PATIENCE} AS isOverdue,
       l.is_listed = 0 OR (
         h.banned_at IS NULL AND (h.suspended_until IS NULL OR h.suspended_until <= ?)
         AND ((v.listing_id IS NOT NULL AND e.status = 'DONE') OR a.arrived_at < UTC_TIMESTAMP(3) - ${PATIENCE})
       ) AS isReady
     FROM listing_arrivals a
     JOIN listings l ON l.id = a.listing_id
     JOIN users h ON h.id = l.host_id
     LEFT JOIN listing_vectors v ON v.listing_id = a.listing_id
     LEFT JOIN listing_embeddings e ON e.listing_id = a.listing_id
     WHERE a.listing_id > ? ORDER BY a.listing_id LIMIT ${ROUND}`,
    [clock.now().toJSDate(), listingId]
  )
  return rows.map((row) => ({
    ...row,
    isReady: Boolean(row.isReady),
    isOverdue: Boolean(row.isOverdue),
  }))
}

type Row = Pick<Arrival, 'listingId' | 'arrivedAt'> & { isReady: number; isOverdue: number }

/** Every search has looked at them. One that came into view or was edited again meanwhile stays. */
export async function settle(arrivals: Arrival[]): Promise<void> {
  if (arrivals.length === 0) return
  await db.rawQuery(
    `DELETE FROM listing_arrivals WHERE (listing_id, arrived_at) IN
       (${arrivals.map(() => '(?, ?)').join(', ')})`,
    arrivals.flatMap(({ listingId, arrivedAt }) => [listingId, arrivedAt])
  )
}
