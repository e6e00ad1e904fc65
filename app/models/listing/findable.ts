import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Category from '#models/category'
import type Region from '#models/region'
import type Tree from '#models/tree'

/** What a listing can be found by. */
export interface Findable {
  id: number
  title: string
  content: string
  categoryId: number
  regionIds: number[]
  /** Of its options, category path and regions, in both languages. */
  names: string[]
}

export interface Trees {
  categories: Tree<Category>
  regions: Tree<Region>
}

/** Reads the listings and what hangs on them in three queries, however many they are. */
export async function readFindable(
  client: QueryClientContract,
  ids: number[],
  { categories, regions }: Trees
): Promise<Findable[]> {
  const listings = await client
    .from('listings')
    .whereIn('id', ids)
    .select('id', 'title', 'content', 'category_id')
  const options = grouped(
    await client
      .from('listing_options')
      .whereIn('listing_id', ids)
      .whereNull('archived_at')
      .orderBy(['position', 'id'])
      .select('listing_id', 'name as value')
  )
  const places = grouped(
    await client
      .from('listing_regions')
      .whereIn('listing_id', ids)
      .select('listing_id', 'region_id as value')
  )
  return listings.map((row) => {
    const regionIds = (places.get(row.id) ?? []) as number[]
    return {
      id: row.id,
      title: row.title,
      content: row.content,
      categoryId: row.category_id,
      regionIds,
      names: [
        ...((options.get(row.id) ?? []) as string[]),
        ...categories.pathOf(row.category_id).flatMap(({ name, nameEn }) => [name, nameEn]),
        ...regionNames(regionIds, regions),
      ],
    }
  })
}

function regionNames(ids: number[], regions: Tree<Region>): string[] {
  const path = ids.flatMap((id) => regions.pathOf(id))
  return [...new Set(path.flatMap(({ name, shortName, nameEn }) => [name, shortName, nameEn]))]
}

function grouped(rows: { listing_id: number; value: unknown }[]): Map<number, unknown[]> {
  const groups = new Map<number, unknown[]>()
  for (const { listing_id: id, value } of rows) groups.set(id, [...(groups.get(id) ?? []), value])
  return groups
}
