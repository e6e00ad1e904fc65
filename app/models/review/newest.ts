import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import Review from '#models/review'
import type { About } from '#models/review/list'

/** What a summary is made of. */
const READ = 30

/** The newest visible reviews by id, and a name for exactly these: reviews are never edited. */
export async function newestReviews(about: About) {
  const [column, id] =
    'listingId' in about ? ['listing_id', about.listingId] : ['host_id', about.hostId]
  const [rows]: [{ id: number }[]] = await db.rawQuery(
    `SELECT id FROM reviews WHERE ${column} = ? AND is_visible = 1 ORDER BY id DESC LIMIT ${READ}`,
    [id]
  )
  const ids = rows.map((row) => row.id)
  const print = createHash('sha256').update(ids.join()).digest('hex').slice(0, 20)
  return { ids, print }
}

/** These reviews, the latest first. */
export function reviewsOfIds(ids: number[]): Promise<Review[]> {
  return Review.query().whereIn('id', ids).orderBy('id', 'desc')
}
