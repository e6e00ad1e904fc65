import type SavedSearch from '#models/saved_search'
import type { Today } from './asking.js'
import type { StoredFilters } from './wanted.js'

type Search = Pick<SavedSearch, 'question' | 'filters'>
type Trees = Pick<Today, 'categories' | 'regions'>

/** The page that answers a search, the newest listings first. */
export function addressOf({ question, filters }: Search, trees: Trees): string {
  if (question !== null) return `/search?${new URLSearchParams({ q: question })}`
  const query = queryOf(filters ?? {}, trees)
  if (query.q) query.sort = 'newest'
  return `/listings?${new URLSearchParams(query)}`
}

/** Filters as they stand in the address of the browse page. */
export function queryOf(
  filters: StoredFilters,
  { categories, regions }: Trees
): Record<string, string> {
  const { keyword, categoryId, regionId, ...same } = filters
  const query = {
    q: keyword,
    category: categoryId && categories.find(categoryId)?.slug,
    region: regionId && regions.find(regionId)?.slug,
    ...same,
  }
  const set = Object.entries(query).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]))
}
