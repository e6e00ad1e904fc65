import db from '@adonisjs/lucid/services/db'
import Category from '#models/category'
import Region from '#models/region'
import Browse from '#models/listing/browse'
import { cardsSql, type CardRow } from '#models/listing/cards'
import type { Filters } from '#models/listing/filters'
import { ORDERS } from '#models/listing/orders'
import { sql } from '#models/listing/sql'
import { soughtWords } from '#services/ai/builtin/words'
import type { Asking } from '#services/ai/contract'
import clock from '#services/clock'
import { candidatesFor, type Candidates } from './candidates.js'
import { conditionsOf, type Conditions, type StatedKind } from './conditions.js'

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
  /** When there are none: at most three of what is found without the least important conditions. */
  nearest: CardRow[]
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
  const rows = await cardsOf(ids)
  const nearest = rows.length === 0 ? await nearestTo(conditions, given, asking) : []
  return { conditions, rows, nearest, isByKeywordOnly }
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
  asking: Asking
): Promise<Candidates> {
  if (soughtWords(rest).length > 0) {
    const { ids, ...how } = await candidatesFor(rest, filters, { ...asking, k: CANDIDATES })
    return { ids: ids.slice(0, atMost), ...how }
  }
  const { rows } = await new Browse({ ...filters, sort: 'newest' }).page(null, atMost)
  return { ids: rows.map(({ id }) => id), isByKeywordOnly: false }
}

const LEAST_IMPORTANT_FIRST: StatedKind[] = ['dates', 'price', 'region']

async function nearestTo(
  { stated, ...conditions }: Conditions,
  given: Partial<Filters>,
  asking: Asking
): Promise<CardRow[]> {
  const droppable = LEAST_IMPORTANT_FIRST.filter((kind) => stated.some((one) => one.kind === kind))
  let { filters } = conditions
  for (const kind of droppable) {
    filters = { ...filters, ...withoutKind({}, kind), ...chosen(given), keyword: null }
    const { ids } = await lookFor({ stated, ...conditions }, filters, NEAREST, asking)
    if (ids.length > 0) return cardsOf(ids)
  }
  return []
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
