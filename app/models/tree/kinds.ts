import Category from '#models/category'
import Region from '#models/region'

export const KINDS = ['category', 'region'] as const
export type Kind = (typeof KINDS)[number]

/** Where listings keep that they lie in a node, and saved searches that they look there. */
export const TREES = {
  category: {
    table: 'categories',
    listings: { table: 'listings', id: 'id', node: 'category_id' },
    filter: 'categoryId',
  },
  region: {
    table: 'regions',
    listings: { table: 'listing_regions', id: 'listing_id', node: 'region_id' },
    filter: 'regionId',
  },
} as const

/** This process reads both trees anew; others do so within ten seconds. */
export function forgetTrees(): void {
  Category.forgetTree()
  Region.forgetTree()
}
