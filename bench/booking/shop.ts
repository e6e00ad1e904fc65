import { ulid } from 'ulid'
import type { Pool } from 'mysql2/promise'
import { addDays } from '#models/reservation/calendar'
import { emptyTables, insertMany } from '../support/rows.js'

export interface Shop {
  hostId: number
  /** Requests in the order in which they will be approved, hot and cold mixed. */
  requests: Request[]
  hotDays: number
  coldListings: number
}

export interface Request {
  id: number
  listingId: number
  unitId: number
  day: string
}

const GUESTS = 20

/**
 * Fills an empty database: one hot listing of one unit whose every day is wanted `rivals` times, and
 * cold listings that are wanted once.
 */
export async function openShop(
  pool: Pool,
  {
    today,
    hotDays,
    rivals,
    coldListings,
  }: { today: string; hotDays: number; rivals: number; coldListings: number }
): Promise<Shop> {
  await emptyTables(pool)
  const [hostId, ...guestIds] = await people(pool, GUESTS + 1)
  const categoryId = await insertOne(pool, 'categories', {
    slug: 'bench',
    name: 'bench',
    name_en: 'bench',
  })
  const [hot, ...cold] = await listings(pool, hostId, categoryId, coldListings + 1)
  const days = Array.from({ length: hotDays }, (_, at) => addDays(today, 1 + at))
  const wanted = [
    ...days.flatMap((day) => Array.from({ length: rivals }, () => ({ ...hot, day }))),
    ...cold.map((listing) => ({ ...listing, day: days[0] })),
  ]
  const requests = await ask(pool, hostId, guestIds, shuffled(wanted))
  return { hostId, requests, hotDays, coldListings }
}

/** Sets every request back to unanswered and frees every day. */
export async function reopen(pool: Pool): Promise<void> {
  for (const table of ['booked_periods', 'reservation_events', 'outbox_messages']) {
    await pool.query(`DELETE FROM ${table}`)
  }
  await pool.query(
    `UPDATE reservations SET status = 'PENDING_APPROVAL', version = 1, unit_id = NULL, approved_at = NULL,
       no_longer_fits_at = NULL, deadline_at = requested_at + INTERVAL 48 HOUR`
  )
}

/** How many pairs of booked periods of one unit overlap, and how many days are booked. */
export async function audit(pool: Pool): Promise<{ overlaps: number; booked: number }> {
  const [[{ overlaps }]] = (await pool.query(
    `SELECT COUNT(*) AS overlaps FROM booked_periods a JOIN booked_periods b
       ON a.unit_id = b.unit_id AND a.id < b.id AND a.starts_on < b.ends_before AND b.starts_on < a.ends_before`
  )) as unknown as [[{ overlaps: number }]]
  const [[{ booked }]] = (await pool.query(
    'SELECT COUNT(*) AS booked FROM booked_periods'
  )) as unknown as [[{ booked: number }]]
  return { overlaps, booked }
}

function people(pool: Pool, count: number): Promise<number[]> {
  return insertMany(
    pool,
    'users',
    Array.from({ length: count }, (_, at) => ({
      email: `person${at}@bench.example`,
      nickname: `bench${at}`,
      terms_version: '1',
      privacy_version: '1',
      consented_at: new Date(),
    }))
  )
}

async function listings(pool: Pool, hostId: number, categoryId: number, count: number) {
  const ids = await insertMany(
    pool,
    'listings',
    Array.from({ length: count }, (_, at) => ({
      host_id: hostId,
      category_id: categoryId,
      title: `Listing ${at}`,
      content: 'Gear for the bench',
      fee: 10_000,
      deposit: 50_000,
      receive_method: 'DIRECT',
      return_method: 'DIRECT',
      cancellation_policy: 'flexible',
      status: 'published',
    }))
  )
  const units = await insertMany(
    pool,
    'listing_units',
    ids.map((listingId) => ({ listing_id: listingId, number: 1 }))
  )
  return ids.map((listingId, at) => ({ listingId, unitId: units[at] }))
}

async function ask(pool: Pool, hostId: number, guestIds: number[], wanted: Omit<Request, 'id'>[]) {
  const now = new Date()
  const ids = await insertMany(
    pool,
    'reservations',
    wanted.map(({ listingId, day }, at) => ({
      ulid: ulid(),
      listing_id: listingId,
      host_id: hostId,
      guest_id: guestIds[at % guestIds.length],
      status: 'PENDING_APPROVAL',
      start_date: day,
      end_date: day,
      receive_method: 'DIRECT',
      return_method: 'DIRECT',
      title: 'Gear for the bench',
      price_lines: '[]',
      days: 1,
      fee: 10_000,
      rent: 10_000,
      deposit: 50_000,
      total: 60_000,
      platform_fee_bps: 500,
      cancellation_policy: 'flexible',
      buffer_days: 0,
      requested_at: now,
      deadline_at: new Date(now.getTime() + 48 * 3_600_000),
      status_changed_at: now,
    }))
  )
  return wanted.map((request, at) => ({ ...request, id: ids[at] }))
}

async function insertOne(pool: Pool, table: string, row: Record<string, unknown>): Promise<number> {
  const [id] = await insertMany(pool, table, [row])
  return id
}

/** The same order in every run, so that runs compare. */
function shuffled<T>(items: T[]): T[] {
  let state = 7
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
