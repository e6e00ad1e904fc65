import db from '@adonisjs/lucid/services/db'
import Listing from '#models/listing'
import { bytesOf } from '#models/listing/embedding/claims'

export interface Near {
  categoryId: number
  fee: number
  deposit: number
  /** Cosine, 1 for the same direction. */
  alike: number
}

/** The index knows nothing of who may see what: more are asked for than are wanted. */
const MORE = 3

/** Listings in public view whose text is nearest to a vector of the space, nearest first. */
export async function nearestTo(numbers: number[], space: string, limit: number): Promise<Near[]> {
  if ((await widthOf(space)) !== numbers.length) return []
  const nearest = db
    .from('listing_vectors')
    .select('listing_id', 'space')
    .select(db.raw('VEC_DISTANCE_COSINE(embedding, ?) AS distance', [bytesOf(numbers)]))
    .orderBy('distance')
    .limit(limit * MORE)
  const rows: { category_id: number; fee: number; deposit: number; distance: number }[] = await db
    .from(nearest.as('near'))
    .join('listings', 'listings.id', 'near.listing_id')
    .where('near.space', space)
    .whereIn(
      'listings.id',
      Listing.query()
        .withScopes((scopes) => scopes.visible())
        .select('listings.id')
    )
    .orderBy('near.distance')
    .limit(limit)
    .select('listings.category_id', 'listings.fee', 'listings.deposit', 'near.distance')
  return rows.map(({ category_id: categoryId, distance, ...price }) => ({
    categoryId,
    ...price,
    alike: 1 - distance,
  }))
}

/** The length of what is stored; 0 when nothing of this space is. */
async function widthOf(space: string): Promise<number> {
  const row = await db
    .from('listing_vectors')
    .where('space', space)
    .select(db.raw('LENGTH(embedding) / 4 AS width'))
    .first()
  return Number(row?.width ?? 0)
}
