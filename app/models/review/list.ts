import Review from '#models/review'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'

const PAGE = 10

/** Whose reviews: those of one listing, or those that a host received for all their gear. */
export type About = { listingId: number } | { hostId: number }

export interface ReviewPage {
  rows: Review[]
  /** The cursor of the next page, null at the end. */
  next: string | null
}

/** A page of visible reviews, the latest first: the same queries however many. */
export async function reviewsOf(about: About, after?: unknown, size = PAGE): Promise<ReviewPage> {
  const cursor = decodeCursor(after, 'reviews')
  const query = Review.query()
    .withScopes((scopes) => scopes.visible())
    .where(about)
    .orderBy('id', 'desc')
    .limit(size + 1)
    .preload('author', (author) => void author.preload('avatar'))
    .preload('listing')
    .preload('photos', (photos) => void photos.preload('upload'))
  if (cursor) void query.where('id', '<', cursor.id)
  const found = await query
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    last && found.length > size ? encodeCursor({ value: null, id: last.id }, 'reviews') : null
  return { rows, next }
}
