import { createHash } from 'node:crypto'
import Review from '#models/review'
import type { About } from '#models/review/list'

/** What a summary is made of. */
const READ = 30

/** The newest visible reviews, and a name for exactly these: reviews are never edited. */
export async function newestReviews(about: About) {
  const reviews = await Review.query()
    .withScopes((scopes) => scopes.visible())
    .where(about)
    .orderBy('id', 'desc')
    .limit(READ)
  const ids = reviews.map(({ id }) => id).join()
  return { reviews, print: createHash('sha256').update(ids).digest('hex').slice(0, 20) }
}
