import db from '@adonisjs/lucid/services/db'
import Category from '#models/category'
import Region from '#models/region'
import Browse from '#models/listing/browse'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { describe } from '#models/listing/embedding/text'
import type { Filters } from '#models/listing/filters'
import { ORDERS } from '#models/listing/orders'
import { sql } from '#models/listing/sql'
import ai from '#services/ai/ai'
import { withoutRefused } from '#services/ai/builtin/asked'
import { isRefusing, namesKind, ofKind } from '#services/ai/builtin/ranking'
import type { Asking } from '#services/ai/contract'
import clock from '#services/clock'
import { candidatesFor, type Candidates } from './candidates.js'
import { conditionsOf, type Conditions, type StatedKind } from './conditions.js'
import { asksForGear } from './leaving_out.js'

const SHOWN = 20
const NEAREST = 3
const CANDIDATES = 50

export interface Seeking extends Asking {
  /** Conditions that the question states and that are not to count. */
  without?: StatedKind[]
}

export interface Found {
  /** With what was given beside the question. */
  conditions: Conditions
  /** At most 20, the likeliest first; every one satisfies the conditions. */
  rows: CardRow[]
  /** When there are none: at most three that come nearest. */
  nearest: CardRow[]
  /** Conditions that these do not keep; none when there is no such gear at all. */
  dropped: StatedKind[]
  /** Nobody could say what the question means: found by its words alone. */
  isByKeywordOnly: boolean
}

/**
 * What somebody looks for in their own words.
 * @param given filters chosen beside the question; they count more than what it states
 */
export async function smartSearch(
  question: string,
  { without = [], ...asking }: Seeking,
  given: Partial<Filters> = {}
): Promise<Found> {
  const conditions = await read(question, without, given)
  const { ids, isByKeywordOnly } = await lookFor(conditions, conditions.filters, SHOWN, asking)
  const found = await cardsOf(ids)
  const rows = await answering(conditions, found)
  const none = { nearest: [], dropped: [] }
  const instead = rows.length > 0 ? none : await nearestTo(conditions, found, given, asking)
  return { conditions, rows, isByKeywordOnly, ...instead }
}

/** None when none is of the kind that is asked for. */
async function answering({ rest }: Conditions, rows: CardRow[]): Promise<CardRow[]> {
  const fits = await ofThatKind({ rest }, rows)
  return fits.length > 0 && !isRefusing(rest) ? rows : fits
}

async function ofThatKind({ rest }: Pick<Conditions, 'rest'>, rows: CardRow[]): Promise<CardRow[]> {
  if (rows.length === 0 || !asksForGear({ rest }) || !isJudged(rest)) return rows
  const fits = new Set(ofKind(rest, await describe(rows.map(({ id }) => id))))
  return rows.filter(({ id }) => fits.has(id))
}

/** Words that no table knows are for the model, if there is one. */
function isJudged(rest: string): boolean {
  return namesKind(rest) || ai.driver.name === 'builtin'
}

async function read(
  question: string,
  without: StatedKind[],
  given: Partial<Filters>
): Promise<Conditions> {
  const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])
  const stated = conditionsOf(question, { today: clock.today(), categories, regions })
  const kept = { ...stated.filters, ...without.reduce(withoutKind, {}) }
  return {
    rest: stated.rest,
    stated: stated.stated.filter(({ kind }) => !without.includes(kind)),
    filters: { ...kept, ...chosen(given), keyword: null },
  }
}

/** Without a word to look for, the newest that pass. */
async function lookFor(
  { rest }: Conditions,
  filters: Filters,
  atMost: number,
  asking: Asking & { isLoose?: boolean }
): Promise<Candidates> {
  if (asksForGear({ rest })) {
    const wanted = withoutRefused(rest)
    const { ids, ...how } = await candidatesFor(wanted, filters, { ...asking, k: CANDIDATES })
    return { ids: ids.slice(0, atMost), ...how }
  }
  const { rows } = await new Browse({ ...filters, sort: 'newest' }).page(null, atMost)
  return { ids: rows.map(({ id }) => id), isByKeywordOnly: false }
}

const LEAST_IMPORTANT_FIRST: StatedKind[] = ['dates', 'method', 'price', 'region']

/** What answers the question without the least important conditions; else whatever was found or is like it. */
async function nearestTo(
  conditions: Conditions,
  found: CardRow[],
  given: Partial<Filters>,
  asking: Asking
): Promise<Pick<Found, 'nearest' | 'dropped'>> {
  const { stated } = conditions
  const droppable = LEAST_IMPORTANT_FIRST.filter((kind) => stated.some((one) => one.kind === kind))
  let { filters } = conditions
  for (const [at, kind] of droppable.entries()) {
    filters = { ...filters, ...withoutKind({}, kind), ...chosen(given), keyword: null }
    const { ids } = await lookFor(conditions, filters, SHOWN, asking)
    const rows = await ofThatKind(conditions, await cardsOf(ids))
    if (rows.length > 0)
      return { nearest: rows.slice(0, NEAREST), dropped: droppable.slice(0, at + 1) }
  }
  if (found.length > 0) return { nearest: found.slice(0, NEAREST), dropped: [] }
  const loosely = { ...asking, isLoose: true }
  const { ids } = await lookFor(conditions, conditions.filters, NEAREST, loosely)
  return { nearest: await cardsOf(ids), dropped: [] }
}

function withoutKind(filters: Partial<Filters>, kind: StatedKind): Partial<Filters> {
  const none: Record<StatedKind, Partial<Filters>> = {
    price: { minFee: null, maxFee: null },
    region: { regionId: null },
    dates: { dates: null },
    method: { receive: null },
  }
  return { ...filters, ...none[kind] }
}

function chosen(given: Partial<Filters>): Partial<Filters> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

/** In the order of the ids. */
async function cardsOf(ids: number[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const marks = ids.map(() => '?').join(', ')
  const statement = cardsSql(
    sql(`SELECT l.id FROM listings l WHERE l.id IN (${marks})`, ...ids),
    ORDERS.newest,
    ids.length
  )
  const [rows]: [CardRow[]] = await db.rawQuery(statement.sql, statement.bindings)
  const places = new Map(ids.map((id, at) => [id, at]))
  return rows.sort((one, other) => places.get(one.id)! - places.get(other.id)!)
}
