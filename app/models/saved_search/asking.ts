import Category from '#models/category'
import Region from '#models/region'
import type { Filters } from '#models/listing/filters'
import { conditionsOf, type Conditions } from '#models/listing/smart/conditions'
import { addDays, dayOf, type Day } from '#models/reservation/calendar'
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
  /** A question without a word of gear and without a condition finds nothing. */
  isEmpty: boolean
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
    return { filters, meaning: null, isEmpty: false, obstacle: obstacleOf(filters, on) }
  }
  const conditions = conditionsOf(search.question, on)
  const { filters, stated, rest } = conditions
  const meaning = soughtWords(rest).length > 0 ? rest : null
  return {
    filters,
    meaning,
    isEmpty: meaning === null && stated.length === 0,
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

/**
 * Days that a calendar names pass once and for all: read again later they are no dates, or those of the
 * next year, and the question would find anything. Whoever reads them a week earlier reads the same days;
 * "this weekend" is another one then.
 */
function hasLostDates({ question, createdAt }: SavedSearch, now: Conditions, on: Today): boolean {
  const savedOn = dayOf(createdAt)
  const datesOn = (today: Day) => conditionsOf(question!, { ...on, today }).filters.dates
  const then = datesOn(savedOn)
  if (!then) return false
  const isNamed = then.start === datesOn(addDays(savedOn, -7))?.start
  return now.filters.dates === null || (isNamed && then.start < on.today)
}
