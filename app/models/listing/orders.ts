import type { Cursor } from '#models/listing/cursor'
import type { Sort } from '#models/listing/filters'
import { sql, type Sql } from '#models/listing/sql'

/** How a list is ordered; the id breaks ties in the same direction, so that one index holds the order. */
export interface Order {
  /** What is compared first: a column, or a constant where the id alone decides. */
  value: string
  direction: 'ASC' | 'DESC'
  /** The index of listings that holds this order behind `is_listed`. */
  index: string
  /** Listings without a value come last. */
  isNullable?: true
  /** Only what a keyword finds outside the title. */
  isElsewhere?: true
}

const byId: Order = { value: '0', direction: 'DESC', index: 'listings_newest' }

export const ORDERS: Record<Exclude<Sort, 'relevance'> | 'inTitle' | 'elsewhere', Order> = {
  newest: byId,
  fee_asc: { value: 'l.fee', direction: 'ASC', index: 'listings_by_fee' },
  fee_desc: { value: 'l.fee', direction: 'DESC', index: 'listings_by_fee' },
  rating: {
    value: 'l.rating_average',
    direction: 'DESC',
    index: 'listings_by_rating',
    isNullable: true,
  },
  popular: { value: 'l.popularity', direction: 'DESC', index: 'listings_by_popularity' },
  inTitle: { ...byId, value: '1' },
  elsewhere: { ...byId, isElsewhere: true },
}

export function isById({ value }: Order): boolean {
  return !value.includes('.')
}

export function orderBy(order: Order, id: string): string {
  return isById(order)
    ? ` ORDER BY ${id} DESC`
    : ` ORDER BY ${order.value} ${order.direction}, ${id} ${order.direction}`
}

/** The rows behind a place in the list. */
export function behind(order: Order, { value, id }: Cursor, idColumn: string): Sql {
  const { value: column, direction } = order
  const further = direction === 'DESC' ? '<' : '>'
  if (isById(order)) return sql(`${idColumn} < ?`, id)
  if (value === null) return sql(`(${column} IS NULL AND ${idColumn} ${further} ?)`, id)
  const nulls = order.isNullable ? ` OR ${column} IS NULL` : ''
  return sql(
    `(${column} ${further} ? OR (${column} = ? AND ${idColumn} ${further} ?)${nulls})`,
    value,
    value,
    id
  )
}
