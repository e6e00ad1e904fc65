import db from '@adonisjs/lucid/services/db'
import { endOfDay, startOfDay, type Day } from '#models/reservation/calendar'
import type { Span } from '#models/reservation/statistics'

/** What is added up for a day in Seoul. Amounts are whole won. */
export interface Figures {
  requests: number
  /** Rentals that came to their end, with the gear back or claimed. */
  completed: number
  /** People who signed up. */
  newcomers: number
  /** From guests, through the provider. */
  moneyIn: number
  /** Back to guests, and to hosts. */
  moneyOut: number
  /** What the platform earned. */
  fees: number
}

export const NOTHING: Figures = {
  requests: 0,
  completed: 0,
  newcomers: 0,
  moneyIn: 0,
  moneyOut: 0,
  fees: 0,
}

export const COUNTED = Object.keys(NOTHING) as (keyof Figures)[]

/** Each part is read off an index that holds the instant and all that is added up. */
const PARTS: {
  table: string
  at: string
  also?: string
  sums: Partial<Record<keyof Figures, string>>
}[] = [
  { table: 'reservations', at: 'requested_at', sums: { requests: 'COUNT(*)' } },
  {
    table: 'reservations',
    at: 'ended_at',
    also: "AND status IN ('REFUND_COMPLETED', 'CLAIM_COMPLETED')",
    sums: { completed: 'COUNT(*)' },
  },
  { table: 'users', at: 'created_at', sums: { newcomers: 'COUNT(*)' } },
  {
    table: 'ledger_entries',
    at: 'created_at',
    sums: {
      moneyIn: "SUM(IF(debit = 'provider_cash', amount, 0))",
      moneyOut: "SUM(IF(credit = 'provider_cash', amount, 0))",
      fees: "SUM(IF(credit = 'platform_revenue', amount, 0))",
    },
  },
]

const STATEMENT = `
  SELECT day, ${COUNTED.map((name) => `SUM(${name}) AS ${name}`).join(', ')}
  FROM (${PARTS.map(partSql).join(' UNION ALL ')}) parts
  GROUP BY day ORDER BY day`

/** What happened on these days, from the records themselves; days without anything are left out. */
export async function sumsOf({ from, to }: Span): Promise<Map<Day, Figures>> {
  const bounds = [startOfDay(from).toJSDate(), endOfDay(to).toJSDate()]
  const [rows] = await db.rawQuery(
    STATEMENT,
    PARTS.flatMap(() => bounds)
  )
  return byDay(rows)
}

export type Row = { day: Day } & Record<keyof Figures, string | number>

export function byDay(rows: Row[]): Map<Day, Figures> {
  return new Map(rows.map((row) => [row.day, figuresBy((name) => Number(row[name]))]))
}

export function together(all: Figures[]): Figures {
  return all.reduce((sum, each) => figuresBy((name) => sum[name] + each[name]), NOTHING)
}

/** The day in Seoul, which has known no summer time since 1988. */
function partSql({ table, at, also = '', sums }: (typeof PARTS)[number]): string {
  const columns = COUNTED.map((name) => `${sums[name] ?? '0'} AS ${name}`)
  return `SELECT DATE(${at} + INTERVAL 9 HOUR) AS day, ${columns.join(', ')} FROM ${table}
    WHERE ${at} >= ? AND ${at} < ? ${also} GROUP BY day`
}

function figuresBy(of: (name: keyof Figures) => number): Figures {
  return Object.fromEntries(COUNTED.map((name) => [name, of(name)])) as unknown as Figures
}
