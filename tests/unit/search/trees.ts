import { categories } from '#database/data/categories'
import { provinces } from '#database/data/regions'
import type Category from '#models/category'
import type Region from '#models/region'
import Tree from '#models/tree'

/** The trees as they are seeded, without a database. */
export function seededTrees() {
  let id = 0
  const regions = provinces.flatMap(({ slug, name, shortName, nameEn, districts }) => {
    const parentId = ++id
    return [
      { id: parentId, parentId: null, slug, name, shortName, nameEn },
      ...districts.map((district) => ({
        id: ++id,
        parentId,
        shortName: district.name,
        ...district,
      })),
    ]
  })
  const gear = categories.flatMap(({ children, ...parent }) => {
    const parentId = ++id
    return [
      { ...parent, id: parentId, parentId: null },
      ...children.map((child) => ({ ...child, id: ++id, parentId })),
    ]
  })
  return {
    regions: new Tree(regions as unknown as Region[]),
    categories: new Tree(gear as unknown as Category[]),
  }
}
