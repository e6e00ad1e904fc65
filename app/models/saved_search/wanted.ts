import { NO_FILTERS, type Filters, type Method } from '#models/listing/filters'
import type { Day } from '#models/reservation/calendar'

/** Filters as they are kept: only those that are set, in one order, so that the same search is the same text. */
export interface StoredFilters {
  keyword?: string
  categoryId?: number
  regionId?: number
  minFee?: number
  maxFee?: number
  receive?: Method
  return?: Method
  start?: Day
  end?: Day
}

/** What may be saved: filters of the browse page, or a question in somebody's own words. */
export type Wanted = { filters: StoredFilters } | { question: string }

/** How a list is sorted does not change what is found; null when nothing is asked for. */
export function stored(filters: Filters): StoredFilters | null {
  const { keyword, categoryId, regionId, minFee, maxFee, receive, dates } = filters
  const all = {
    keyword: keyword && oneSpelling(keyword),
    categoryId,
    regionId,
    minFee,
    maxFee,
    receive,
    return: filters.return,
    start: dates?.start,
    end: dates?.end,
  }
  const set = Object.entries(all).filter(([, value]) => value !== null && value !== undefined)
  return set.length === 0 ? null : Object.fromEntries(set)
}

export function filtersOf({ start, end, ...rest }: StoredFilters): Filters {
  return { ...NO_FILTERS, ...rest, dates: start && end ? { start, end } : null }
}

export function oneSpelling(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** The text that the database makes a search's fingerprint of. */
export function identityOf(wanted: Wanted): string {
  return 'filters' in wanted ? JSON.stringify(wanted.filters) : `?${wanted.question}`
}
