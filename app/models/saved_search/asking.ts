import Category from '#models/category'
import Region from '#models/region'
import type { Filters } from '#models/listing/filters'
import { conditionsOf, type Conditions } from '#models/listing/smart/conditions'
import { dayOf, type Day } from '#models/reservation/calendar'
import type SavedSearch from '#models/saved_search'
import { soughtWords } from '#services/ai/builtin/words'
import type Tree from '#models/tree'
import { filtersOf } from './wanted.js'

/** Why a search is asked no more: its dates have passed, or its category or region is gone. */
export type Obstacle = 'datesPassed' | 'vanished'

export interface Asking {
  filters: Filters
  /** What a question is about beside its conditions; null for filters, and for conditions alone. */
  meaning: string | null
  obstacle: Obstacle | null
}

export interface Today {
  today: Day
  categories: Tree<Category>
  regions: Tree<Region>
}

export async function todayIs(today: Day): Promise<Today> {
  const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])
  return { today, categories, regions }
}

/** What a search asks on a day: "this weekend" is another one each week. */
export function askingOf(search: SavedSearch, on: Today): Asking {
  if (search.question === null) {
    const filters = filtersOf(search.filters ?? {})
    return { filters, meaning: null, obstacle: obstacleOf(filters, on) }
  }
  const conditions = conditionsOf(search.question, on)
  const { filters, rest: meaning } = conditions
  return {
    filters,
    meaning: soughtWords(meaning).length > 0 ? meaning : null,
    obstacle: hasLostDates(search, conditions, on) ? 'datesPassed' : obstacleOf(filters, on),
  }
}

function obstacleOf({ categoryId, regionId, dates }: Filters, on: Today): Obstacle | null {
  const isKnown =
    (categoryId === null || on.categories.find(categoryId)) &&
    (regionId === null || on.regions.find(regionId))
  if (!isKnown) return 'vanished'
  return dates && dates.start < on.today ? 'datesPassed' : null
}

/** Dates that have passed are read as no dates: without them the question would find anything. */
function hasLostDates({ question, createdAt }: SavedSearch, now: Conditions, on: Today): boolean {
  if (now.filters.dates) return false
  const then = conditionsOf(question!, { ...on, today: dayOf(createdAt) })
  return then.filters.dates !== null
}
