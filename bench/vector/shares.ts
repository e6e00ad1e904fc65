import db from '@adonisjs/lucid/services/db'
import { NO_FILTERS, type Filters } from '#models/listing/filters'

export interface Share {
  name: string
  filters: Filters
  /** Ids of the listings that pass. */
  passing: Set<number>
  isFiltered: boolean
}

/** Filters as people set them that keep all, and about 50, 10, 1 and 0.1 of a hundred listings. */
export async function sharesOf(): Promise<Share[]> {
  const listings: { id: number; fee: number; category: number }[] = await db
    .from('listings')
    .where('is_listed', true)
    .orderBy('fee')
    .select('id', 'fee', 'category_id as category')
  const categoryId = listings[0].category
  const shelf = listings.filter(({ category }) => category === categoryId)
  const cheapest = (some: typeof listings, count: number) => some[Math.ceil(count) - 1].fee
  const all = listings.length
  const wanted: [string, Partial<Filters>][] = [
    ['all', {}],
    ['50', { maxFee: cheapest(listings, all / 2) }],
    ['10', { maxFee: cheapest(listings, all / 10) }],
    ['1', { categoryId, maxFee: cheapest(shelf, Math.min(shelf.length, all / 100)) }],
    ['0.1', { categoryId, maxFee: cheapest(shelf, all / 1000) }],
  ]
  return wanted.map(([name, some]) => {
    const { maxFee, categoryId: category } = { ...NO_FILTERS, ...some }
    const passing = listings.filter(
      (one) => one.fee <= (maxFee ?? Infinity) && (category ?? one.category) === one.category
    )
    return {
      name,
      filters: { ...NO_FILTERS, ...some },
      passing: new Set(passing.map(({ id }) => id)),
      isFiltered: Object.keys(some).length > 0,
    }
  })
}
