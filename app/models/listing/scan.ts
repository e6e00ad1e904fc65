import type { DateTime } from 'luxon'
import { fitsRules, freeBetween } from '#models/listing/availability'
import type { Cursor } from '#models/listing/cursor'
import type { Filters, Method } from '#models/listing/filters'
import { behind, orderBy, type Order } from '#models/listing/orders'
import type Keyword from '#models/listing/search/keyword'
import type { Part } from '#models/listing/search/tokens'
import { join, sql, where, type Sql } from '#models/listing/sql'
import { dayOf } from '#models/reservation/calendar'

/**
 * Where a statement starts: at the keyword's matches, at one shelf, or at all listings in the order
 * asked for. The optimizer cannot know when a page is full, so the join order is written down.
 */
export type Source = 'matches' | 'shelf' | 'order'

export interface Scan {
  filters: Filters
  keyword: Keyword | null
  source: Source
  order: Order
  /** Where the keyword has to be found. */
  part: Part
  cursor: Cursor | null
  now: DateTime
}

/** The ids of the listings that fit, in order, without a limit. */
export function scanSql(scan: Scan): Sql {
  const id = scan.source === 'shelf' ? 's.listing_id' : 'l.id'
  const conditions = where([
    ...shelfConditions(scan),
    ...keywordConditions(scan),
    ...publicConditions(scan.now.toJSDate()),
    ...listingConditions(scan),
    ...(scan.cursor ? [behind(scan.order, scan.cursor, id)] : []),
  ])
  return join(
    [sql(`SELECT l.id FROM ${tables(scan)}`), conditions, sql(orderBy(scan.order, id))],
    ''
  )
}

export function hasShelf({ categoryId, regionId }: Filters): boolean {
  return categoryId !== null || regionId !== null
}

function tables({ source, order, filters, keyword }: Scan): string {
  const listings = 'STRAIGHT_JOIN listings l ON l.id ='
  const first = {
    matches: `listing_texts texts ${listings} texts.listing_id`,
    shelf: `listing_shelves s ${listings} s.listing_id`,
    order: `listings l FORCE INDEX (${order.index})`,
  }[source]
  const shelf = hasShelf(filters) && source !== 'shelf'
  const texts = keyword !== null && source !== 'matches'
  return [
    first,
    ...(shelf ? ['STRAIGHT_JOIN listing_shelves s ON s.listing_id = l.id'] : []),
    'STRAIGHT_JOIN users h ON h.id = l.host_id',
    ...(texts ? ['STRAIGHT_JOIN listing_texts texts ON texts.listing_id = l.id'] : []),
  ].join(' ')
}

function shelfConditions({ filters }: Pick<Scan, 'filters'>): Sql[] {
  if (!hasShelf(filters)) return []
  return [
    sql('s.region_id = ? AND s.category_id = ?', filters.regionId ?? 0, filters.categoryId ?? 0),
  ]
}

function keywordConditions({ keyword, source, part, order }: Scan): Sql[] {
  if (!keyword) return []
  const title = keyword.matches('title')
  return [
    ...(source === 'matches' ? [keyword.candidates(part)] : []),
    keyword.matches(part),
    ...(order.isElsewhere ? [{ ...title, sql: `NOT (${title.sql})` }] : []),
  ]
}

/** The tables that `filterConditions` speaks of, joined to what has the id of a listing. */
export function filteredTables(id: string, filters: Filters): string {
  return [
    `STRAIGHT_JOIN listings l ON l.id = ${id}`,
    ...(hasShelf(filters) ? ['STRAIGHT_JOIN listing_shelves s ON s.listing_id = l.id'] : []),
    'STRAIGHT_JOIN users h ON h.id = l.host_id',
  ].join(' ')
}

/** What the public may see and every filter but the keyword lets through. */
export function filterConditions(filters: Filters, now: DateTime): Sql[] {
  return [
    ...shelfConditions({ filters }),
    ...publicConditions(now.toJSDate()),
    ...listingConditions({ filters, now }),
  ]
}

/** What the public may see, and nothing else. */
export function publicConditions(now: Date): Sql[] {
  return [
    sql('l.is_listed = 1'),
    sql('h.banned_at IS NULL'),
    sql('(h.suspended_until IS NULL OR h.suspended_until <= ?)', now),
  ]
}

function listingConditions({ filters, now }: Pick<Scan, 'filters' | 'now'>): Sql[] {
  const { minFee, maxFee, receive, return: giveBack, dates, anyRegionOf, outsideOf } = filters
  return [
    ...(anyRegionOf === null ? [] : [inOneOf(anyRegionOf)]),
    ...(outsideOf === null ? [] : [outside(outsideOf)]),
    ...(minFee === null ? [] : [sql('l.fee >= ?', minFee)]),
    ...(maxFee === null ? [] : [sql('l.fee <= ?', maxFee)]),
    ...(receive === null ? [] : [allows('l.receive_method', receive)]),
    ...(giveBack === null ? [] : [allows('l.return_method', giveBack)]),
    ...(dates === null
      ? []
      : [fitsRules(dates.start, dates.end, dayOf(now)), freeBetween(dates.start, dates.end)]),
  ]
}

function inOneOf(regionIds: number[]): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM listing_shelves r WHERE r.listing_id = l.id AND r.category_id = 0
       AND r.region_id IN (${regionIds.map(() => '?').join(', ')}))`,
    ...regionIds
  )
}

function outside(regionIds: number[]): Sql {
  return sql(
    `EXISTS (SELECT 1 FROM listing_regions r WHERE r.listing_id = l.id
       AND r.region_id NOT IN (${regionIds.map(() => '?').join(', ')}))`,
    ...regionIds
  )
}

function allows(column: string, method: Method): Sql {
  return sql(`${column} IN (?, 'ANY')`, method)
}
