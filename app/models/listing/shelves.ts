import type Tree from '#models/tree'
import type { Branch } from '#models/tree'

/** Any region, any category. */
export const ANY = 0

export interface Placed {
  id: number
  categoryId: number
  regionIds: number[]
}

/**
 * Where a listing is found: under its category and its parent, in its regions, in their provinces,
 * and in all districts of a province that it names itself.
 */
export function shelvesOf(listing: Placed, categories: Tree<Branch>, regions: Tree<Branch>) {
  const categoryIds = [ANY, ...categories.pathOf(listing.categoryId).map(({ id }) => id)]
  const regionIds = new Set([
    ANY,
    ...listing.regionIds.flatMap((id) => [
      ...regions.pathOf(id).map((region) => region.id),
      ...regions.childrenOf(id).map((region) => region.id),
    ]),
  ])
  return [...regionIds].flatMap((regionId) =>
    categoryIds
      .filter((categoryId) => regionId !== ANY || categoryId !== ANY)
      .map((categoryId) => ({
        region_id: regionId,
        category_id: categoryId,
        listing_id: listing.id,
      }))
  )
}
