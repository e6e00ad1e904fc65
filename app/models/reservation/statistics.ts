import db from '@adonisjs/lucid/services/db'
import { endOfDay, startOfDay, type Day } from '#models/reservation/calendar'

/** Both ends included. */
export interface Span {
  from: Day
  to: Day
}

/** What can be added up over categories. */
export interface Counts {
  requests: number
  approved: number
  /** Rentals that came to their end, with the gear back or claimed. */
  completed: number
  cancelled: number
  /** Won that stayed with the host and the platform of the rentals completed. */
  rent: number
  /** Days of the rentals completed. */
  days: number
  reviews: number
  /** Of the reviews, each the mean of its three scores. */
  stars: number
}

export const NOTHING: Counts = {
  requests: 0,
  approved: 0,
  completed: 0,
  cancelled: 0,
  rent: 0,
  days: 0,
  reviews: 0,
  stars: 0,
}

const COUNTED = Object.keys(NOTHING) as (keyof Counts)[]
const COMPLETED = "status IN ('REFUND_COMPLETED', 'CLAIM_COMPLETED')"

/** Each part is read off an index that holds the instant and all that is added up. */
const PARTS: {
  table: string
  at: string
  also?: string
  counts: Partial<Record<keyof Counts, string>>
}[] = [
  { table: 'reservations', at: 'requested_at', counts: { requests: 'COUNT(*)' } },
  { table: 'reservations', at: 'approved_at', counts: { approved: 'COUNT(*)' } },
  {
    table: 'reservations',
    at: 'ended_at',
    counts: {
      completed: `SUM(${COMPLETED})`,
      cancelled: "SUM(status = 'CANCELLED')",
      rent: `SUM(IF(${COMPLETED}, kept_rent, 0))`,
      days: `SUM(IF(${COMPLETED}, days, 0))`,
    },
  },
  {
    table: 'reviews',
    at: 'created_at',
    also: 'AND is_visible = 1',
    counts: {
      reviews: 'COUNT(*)',
      stars: 'SUM((gear_score + kindness_score + response_score) / 3)',
    },
  },
]

const STATEMENT = `
  SELECT l.category_id AS categoryId, ${COUNTED.map((name) => `SUM(parts.${name}) AS ${name}`).join(', ')}
  FROM (${PARTS.map(partSql).join(' UNION ALL ')}) parts
  STRAIGHT_JOIN listings l ON l.id = parts.listing_id
  GROUP BY l.category_id`

/**
 * What happened in a period, by leaf category: each thing counts on the day in Seoul on which it happened,
 * so a rental may be asked for in one period and end in another.
 */
export async function statisticsOf({ from, to }: Span): Promise<Map<number, Counts>> {
  const bounds = [startOfDay(from).toJSDate(), endOfDay(to).toJSDate()]
  const [rows] = await db.rawQuery(
    STATEMENT,
    PARTS.flatMap(() => bounds)
  )
  const found = rows as ({ categoryId: number } & Record<keyof Counts, string>)[]
  return new Map(found.map((row) => [row.categoryId, countsIn(row)]))
}

export function together(all: Counts[]): Counts {
  return all.reduce((sum, each) => countsBy((name) => sum[name] + each[name]), NOTHING)
}

function partSql({ table, at, also = '', counts }: (typeof PARTS)[number]): string {
  const columns = COUNTED.map((name) => `${counts[name] ?? '0'} AS ${name}`)
  return `SELECT listing_id, ${columns.join(', ')} FROM ${table}
    WHERE ${at} >= ? AND ${at} < ? ${also} GROUP BY listing_id`
}

function countsIn(row: Record<keyof Counts, string>): Counts {
  return countsBy((name) => Number(row[name]))
}

function countsBy(of: (name: keyof Counts) => number): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, of(name)])) as unknown as Counts
}
