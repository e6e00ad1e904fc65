import type Category from '#models/category'
import type Region from '#models/region'
import { NO_FILTERS, type Filters } from '#models/listing/filters'
import type { Day } from '#models/reservation/calendar'
import type Tree from '#models/tree'
import { datesIn } from './dates.js'
import { methodIn } from './methods.js'
import { blanked, tidied, wordsAt, type Reading } from './phrases.js'
import { pricesIn } from './prices.js'
import { regionIn } from './regions.js'

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

/** What a question is read against. */
export interface Situation {
  today: Day
  categories: Tree<Category>
  regions: Tree<Region>
}

/** What of a question are hard conditions, and the words that are left. */
export function conditionsOf(
  question: string,
  { today, categories, regions }: Situation
): Conditions {
  const asked = tidied(question)
  const filters = { ...NO_FILTERS }
  const stated: (Stated & { from: number })[] = []
  let left = asked
  const take = (kind: StatedKind, reading: Reading | null) => {
    if (!reading) return
    const { phrases } = reading
    Object.assign(filters, reading.filters)
    stated.push({ kind, text: wordsAt(asked, phrases), from: phrases[0].from })
    left = blanked(left, phrases)
  }
  take('dates', datesIn(left, today))
  take('price', pricesIn(left))
  take('region', regionIn(left, regions, categories))
  take('method', methodIn(left))
  return {
    filters,
    stated: stated
      .sort((one, other) => one.from - other.from)
      .map(({ kind, text }) => ({ kind, text })),
    rest: left.replace(/ +/gu, ' ').trim(),
  }
}
