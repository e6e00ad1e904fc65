import Category from '#models/category'
import Region from '#models/region'
import type { CardRow } from '#models/listing/cards'
import type { Filters } from '#models/listing/filters'
import { isRefusing } from '#services/ai/builtin/ranking'
import type { Asking } from '#services/ai/contract'
import clock from '#services/clock'
import { conditionsOf, type Conditions, type StatedKind } from './conditions.js'
import { Looking } from './looking.js'

const NEAREST = 3

export interface Seeking extends Asking {
  /** Conditions that the question states and that are not to count. */
  without?: StatedKind[]
  /** Nothing can be counted: no model that costs money is asked. */
  isModelClosed?: boolean
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
  const looking = new Looking(conditions.rest, asking)
  const { rows: found, ofKind, isByKeywordOnly } = await looking.through(conditions.filters)
  const rows = ofKind.length > 0 && !isRefusing(conditions.rest) ? found : ofKind
  const none = { nearest: [], dropped: [] }
  const instead = rows.length > 0 ? none : await nearestTo(conditions, found, given, looking)
  return { conditions, rows, isByKeywordOnly, ...instead }
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

const LEAST_IMPORTANT_FIRST: StatedKind[] = ['dates', 'method', 'price', 'region']

/** What answers the question without the least important conditions; else whatever was found or is like it. */
async function nearestTo(
  conditions: Conditions,
  found: CardRow[],
  given: Partial<Filters>,
  looking: Looking
): Promise<Pick<Found, 'nearest' | 'dropped'>> {
  const { stated } = conditions
  const droppable = LEAST_IMPORTANT_FIRST.filter((kind) => stated.some((one) => one.kind === kind))
  let { filters } = conditions
  for (const [at, kind] of droppable.entries()) {
    filters = { ...filters, ...withoutKind({}, kind), ...chosen(given), keyword: null }
    const { ofKind } = await looking.through(filters)
    if (ofKind.length > 0)
      return { nearest: ofKind.slice(0, NEAREST), dropped: droppable.slice(0, at + 1) }
  }
  if (found.length > 0) return { nearest: found.slice(0, NEAREST), dropped: [] }
  return { nearest: await looking.loosely(conditions.filters, NEAREST), dropped: [] }
}

function withoutKind(filters: Partial<Filters>, kind: StatedKind): Partial<Filters> {
  const none: Record<StatedKind, Partial<Filters>> = {
    price: { minFee: null, maxFee: null },
    region: { regionId: null, anyRegionOf: null, outsideOf: null },
    dates: { dates: null },
    method: { receive: null },
  }
  return { ...filters, ...none[kind] }
}

function chosen(given: Partial<Filters>): Partial<Filters> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}
