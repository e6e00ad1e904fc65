import db from '@adonisjs/lucid/services/db'
import { bankName } from '#database/data/banks'
import { encodeCursor, type Cursor } from '#models/listing/cursor'
import { isTerminal, STATES } from '#models/reservation/flow'
import type Payout from '#models/payout'

/** Where a host's money is: still being earned, on its way, theirs, or stuck. */
export const STAGES = ['upcoming', 'waiting', 'paid', 'failed'] as const
export type Stage = (typeof STAGES)[number]
export type EarningsFilter = { stage?: Stage; year?: number }

/** One reservation's earnings; what is upcoming is what they will be if nothing else happens. Whole won. */
export type Earning = {
  ulid: string
  title: string
  startDate: string
  endDate: string
  keptRent: number
  platformFee: number
  claim: number
  amount: number
  stage: Stage
  status: Payout['status'] | null
  attempts: number
  /** The bank took the money in and has not decided. */
  isWithBank: boolean
  /** The day in Seoul on which it was sent or earned, or on which the rental ends. */
  day: string
  bankCode: string | null
  numberMasked: string | null
}

export type Totals = Record<Stage, { amount: number; count: number }>

const over = STATES.filter((state) => isTerminal(state)).map((state) => `'${state}'`)

const EARNINGS = `
  SELECT r.id, r.ulid, r.title, r.start_date AS startDate, r.end_date AS endDate,
    COALESCE(p.kept_rent, r.kept_rent, r.rent) AS keptRent,
    COALESCE(p.platform_fee, FLOOR(COALESCE(r.kept_rent, r.rent) * r.platform_fee_bps / 10000)) AS platformFee,
    COALESCE(p.claim, 0) AS claim,
    COALESCE(p.amount, COALESCE(r.kept_rent, r.rent)
      - FLOOR(COALESCE(r.kept_rent, r.rent) * r.platform_fee_bps / 10000)) AS amount,
    CASE WHEN p.id IS NULL THEN 'upcoming' WHEN p.status = 'sent' THEN 'paid'
      WHEN p.status = 'waiting_operator' THEN 'failed' ELSE 'waiting' END AS stage,
    p.status, COALESCE(p.attempts, 0) AS attempts,
    DATE_FORMAT(COALESCE(COALESCE(p.sent_at, r.payout_due_at) + INTERVAL 9 HOUR, r.end_date), '%Y-%m-%d') AS day,
    a.outcome = 'unknown' AND a.accepted_at IS NOT NULL AS isWithBank,
    a.bank_code AS bankCode, a.number_masked AS numberMasked
  FROM reservations r
  LEFT JOIN payouts p ON p.reservation_id = r.id
  LEFT JOIN payout_attempts a ON a.payout_id = p.id AND a.outcome <> 'refused'
  WHERE r.host_id = :host AND (
    p.id IS NOT NULL OR (
      r.paid_at IS NOT NULL AND r.payout_due_at IS NULL AND COALESCE(r.kept_rent, r.rent) > 0
      AND (r.kept_rent IS NULL OR r.status NOT IN (${over}))
    )
  )`

export async function earningsOf(
  host: { id: number },
  filter: EarningsFilter,
  { limit, offset }: { limit: number; offset: number }
): Promise<Earning[]> {
  const [rows] = await db.rawQuery(
    `SELECT * FROM (${EARNINGS}) e WHERE ${conditionOf(filter)}
     ORDER BY day DESC, id DESC LIMIT :limit OFFSET :offset`,
    { host: host.id, ...filter, limit, offset }
  )
  return rows.map(earningFrom)
}

/** A page of them by cursor, the latest day first. */
export async function earningsPage(
  host: { id: number },
  filter: EarningsFilter,
  { place, limit }: { place: Cursor | null; limit: number }
): Promise<{ rows: Earning[]; next: string | null }> {
  const behind = place ? 'AND (day < :day OR (day = :day AND id < :id))' : ''
  const [found] = await db.rawQuery(
    `SELECT * FROM (${EARNINGS}) e WHERE ${conditionOf(filter)} ${behind}
     ORDER BY day DESC, id DESC LIMIT :limit`,
    {
      host: host.id,
      ...filter,
      limit: limit + 1,
      ...(place && { day: dayFrom(place.value), id: place.id }),
    }
  )
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const value = last && Number(last.day.replaceAll('-', ''))
  const next =
    found.length > limit ? encodeCursor({ value, id: Number(last.id) }, 'earnings') : null
  return { rows: rows.map(earningFrom), next }
}

/** With the name of the bank instead of its code. */
export function withBank({ bankCode, ...earning }: Earning, locale: string) {
  return { ...earning, bank: bankCode && bankName(bankCode, locale) }
}

/** 20261126 is 2026-11-26. */
function dayFrom(number: number | null): string {
  return String(number).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

function earningFrom({ id: _, ...row }: Record<string, unknown>): Earning {
  return {
    ...(row as Earning),
    attempts: Number(row.attempts),
    keptRent: Number(row.keptRent),
    platformFee: Number(row.platformFee),
    claim: Number(row.claim),
    amount: Number(row.amount),
    isWithBank: Boolean(row.isWithBank),
  }
}

export async function earningsTotals(
  host: { id: number },
  { year }: EarningsFilter
): Promise<Totals> {
  const [rows] = await db.rawQuery(
    `SELECT stage, SUM(amount) AS amount, COUNT(*) AS count FROM (${EARNINGS}) e
     WHERE ${conditionOf({ year })} GROUP BY stage`,
    { host: host.id, ...(year && { year }) }
  )
  const found = new Map<string, { amount: string; count: number }>()
  for (const row of rows) found.set(row.stage, row)
  return Object.fromEntries(
    STAGES.map((stage) => {
      const { amount = 0, count = 0 } = found.get(stage) ?? {}
      return [stage, { amount: Number(amount), count: Number(count) }]
    })
  ) as Totals
}

/** What was sent in each of the twelve months that end with this one, 'YYYY-MM'. */
export async function earningsByMonth(host: { id: number }, last: string) {
  const months = monthsUntil(last)
  const [rows] = await db.rawQuery(
    `SELECT DATE_FORMAT(sent_at + INTERVAL 9 HOUR, '%Y-%m') AS month, SUM(amount) AS amount
     FROM payouts WHERE host_id = ? AND status = 'sent' AND sent_at >= ? - INTERVAL 9 HOUR
     GROUP BY month`,
    [host.id, `${months[0]}-01`]
  )
  const sums = new Map<string, number>()
  for (const { month, amount } of rows) sums.set(month, Number(amount))
  return months.map((month) => ({ month, amount: sums.get(month) ?? 0 }))
}

/** The years in which this host earned anything, the latest first. */
export async function earningsYears(host: { id: number }): Promise<number[]> {
  const [rows] = await db.rawQuery(
    `SELECT DISTINCT LEFT(day, 4) AS year FROM (${EARNINGS}) e ORDER BY year DESC`,
    { host: host.id }
  )
  return rows.map(({ year }: { year: string }) => Number(year))
}

function conditionOf({ stage, year }: EarningsFilter): string {
  const conditions = ['1 = 1']
  if (stage) conditions.push('stage = :stage')
  if (year) conditions.push('LEFT(day, 4) = :year')
  return conditions.join(' AND ')
}

function monthsUntil(last: string): string[] {
  const [year, month] = last.split('-').map(Number)
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(year, month - 12 + index, 1)).toISOString().slice(0, 7)
  )
}
