import type Category from '#models/category'
import type Region from '#models/region'
import { NO_FILTERS, type Filters } from '#models/listing/filters'
import type { Day } from '#models/reservation/calendar'
import type Tree from '#models/tree'

export type StatedKind = 'price' | 'region' | 'dates' | 'method'

/** A condition in the words of the question. */
export interface Stated {
  kind: StatedKind
  text: string
}

export interface Conditions {
  filters: Filters
  stated: Stated[]
  /** The question without what became conditions. */
  rest: string
}

export interface Reading {
  today: Day
  categories: Tree<Category>
  regions: Tree<Region>
}

/** What of a question are hard conditions, and the words that are left. */
export function conditionsOf(question: string, _reading: Reading): Conditions {
  return { filters: NO_FILTERS, stated: [], rest: question.trim() }
}
