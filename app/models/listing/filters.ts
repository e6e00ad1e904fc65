import type { Day } from '#models/reservation/calendar'

export const SORTS = ['relevance', 'newest', 'fee_asc', 'fee_desc', 'rating', 'popular'] as const
export type Sort = (typeof SORTS)[number]

export type Method = 'DIRECT' | 'DELIVERY'

/** What a person looks for. Categories and regions are ids of the trees: a parent stands for its children. */
export interface Filters {
  keyword: string | null
  categoryId: number | null
  regionId: number | null
  /** In one of these at least. */
  anyRegionOf: number[] | null
  /** Somewhere else than in these. */
  outsideOf: number[] | null
  minFee: number | null
  maxFee: number | null
  receive: Method | null
  return: Method | null
  dates: { start: Day; end: Day } | null
  sort: Sort
}

export const NO_FILTERS: Filters = {
  keyword: null,
  categoryId: null,
  regionId: null,
  anyRegionOf: null,
  outsideOf: null,
  minFee: null,
  maxFee: null,
  receive: null,
  return: null,
  dates: null,
  sort: 'newest',
}
