import db from '@adonisjs/lucid/services/db'
import { width } from '#models/listing/embedding/table'
import { NO_FILTERS } from '#models/listing/filters'
import { byVector, similarities, type Point } from '#models/listing/smart/by_vector'

export interface Near {
  categoryId: number
  fee: number
  deposit: number
  /** Cosine, 1 for the same direction. */
  alike: number
}

/** Listings in public view whose text is nearest to a point, nearest first; none when none is of its space. */
export async function nearestTo(point: Point, limit: number): Promise<Near[]> {
  if ((await width()) !== point.numbers.length) return []
  const ids = (await byVector(point, NO_FILTERS, limit)) ?? []
  const alike = await similarities(point, ids)
  const rows: { id: number; category_id: number; fee: number; deposit: number }[] = await db
    .from('listings')
    .whereIn('id', ids)
    .select('id', 'category_id', 'fee', 'deposit')
  return rows
    .map(({ id, category_id: categoryId, fee, deposit }) => ({
      categoryId,
      fee,
      deposit,
      alike: alike.get(id) ?? 0,
    }))
    .sort((one, other) => other.alike - one.alike)
}
