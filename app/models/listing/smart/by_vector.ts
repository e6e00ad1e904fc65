import { bytesOf } from '#models/listing/embedding/claims'
import type { Filters } from '#models/listing/filters'
import { ORDERS } from '#models/listing/orders'
import { filterConditions, filteredTables, hasShelf, scanSql } from '#models/listing/scan'
import { join, sql, where, type Sql } from '#models/listing/sql'
import clock from '#services/clock'
import reading from '#services/reading/reading'

/** A vector and the space that it is of. */
export interface Point {
  numbers: number[]
  space: string
}

/** How many the index keeps in view while it walks; docs/adr/0010 has what others find and cost. */
export const EF_SEARCH = 80

const LIMITS = {
  /** Distances to so many listings cost less than a wide walk through the index. */
  exactRows: 2_000,
  widestWalk: 4_000,
}
/** How many are fetched at first for each one wanted, and how many times more in the next step. */
const STEP = 4
/** From this share of passing listings on, the index is asked again at once. */
const WALKED_SHARE = 0.05
/** By how much a share found in a few may be too high. */
const CAUTION = 1.5

/**
 * Ids of the nearest listings that pass the filters, the nearest first. The index knows no filters,
 * so it is asked for more than is wanted, in growing steps; where few listings pass, they are
 * filtered first and each distance is computed.
 * @returns null when there are no vectors of this space to compare with
 */
export async function byVector(
  point: Point,
  filters: Filters,
  k: number,
  { exactRows, widestWalk } = LIMITS
): Promise<number[] | null> {
  let width = firstWidth(filters, k)
  let found = await walked(point, filters, { k, width })
  if (found.length === k) return found
  if (found.length === 0 && (await isForeign(point, width))) return null

  if (found.length < width * WALKED_SHARE) {
    const few = await fewPassing(filters, exactRows)
    if (few) return measured(point, few, k)
  }
  while (found.length < k && width < widestWalk) {
    const expected = found.length === 0 ? 0 : (width * k * CAUTION) / found.length
    width = Math.ceil(Math.min(Math.max(expected, width * 2), width * STEP))
    found = await walked(point, filters, { k, width })
  }
  return found.length === k ? found : measured(point, allPassing(filters), k)
}

/** How near these listings are, 1 at most, by their ids; of those that have a vector of this space. */
export async function similarities(
  { numbers, space }: Point,
  ids: number[]
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const [rows]: [{ id: number; distance: number }[]] = await reading.rawQuery(
    `SELECT listing_id AS id, VEC_DISTANCE_COSINE(embedding, x'${hexOf(numbers)}') AS distance
     FROM listing_vectors IGNORE INDEX (listing_vectors_embedding)
     WHERE listing_id IN (${ids.join(', ')}) AND space = ?`,
    [space]
  )
  return new Map(rows.map(({ id, distance }) => [id, 1 - distance]))
}

/** Without filters nearly all of the index is in public view. */
function firstWidth(filters: Filters, k: number): number {
  const isFiltered = Object.entries(filters).some(
    ([name, value]) => name !== 'keyword' && name !== 'sort' && value !== null
  )
  return isFiltered ? k * STEP : Math.ceil(k * CAUTION)
}

async function walked(
  { numbers, space }: Point,
  filters: Filters,
  { k, width }: { k: number; width: number }
): Promise<number[]> {
  const walk = sql(
    `SET STATEMENT mhnsw_ef_search = ${EF_SEARCH} FOR
     SELECT near.listing_id AS id FROM (
       SELECT listing_id, space, VEC_DISTANCE_COSINE(embedding, x'${hexOf(numbers)}') AS distance
       FROM listing_vectors ORDER BY distance LIMIT ${width}
     ) near ${filteredTables('near.listing_id', filters)}`
  )
  const conditions = where([
    sql('near.space = ?', space),
    ...filterConditions(filters, clock.now()),
  ])
  return idsOf(join([walk, conditions, sql(`ORDER BY near.distance LIMIT ${k}`)], ' '))
}

/** Every distance is computed, past the vector index. */
function measured({ numbers, space }: Point, vectors: Sql, k: number): Promise<number[]> {
  return idsOf(
    join(
      [
        sql('SELECT v.listing_id AS id FROM'),
        vectors,
        sql('AND v.space = ?', space),
        sql(`ORDER BY VEC_DISTANCE_COSINE(v.embedding, x'${hexOf(numbers)}') LIMIT ${k}`),
      ],
      ' '
    )
  )
}

/** The vectors of all that pass, if they are few. */
async function fewPassing(filters: Filters, few: number): Promise<Sql | null> {
  const all = passing(filters)
  const ids = await idsOf({ ...all, sql: `${all.sql} LIMIT ${few + 1}` })
  if (ids.length > few) return null
  return sql(
    `listing_vectors v IGNORE INDEX (listing_vectors_embedding)
     WHERE v.listing_id IN (${[0, ...ids].join(', ')})`
  )
}

/** The join starts at the listings: no vector index helps there. */
function allPassing(filters: Filters): Sql {
  const { sql: ids, bindings } = passing(filters)
  return {
    sql: `(${ids}) passing STRAIGHT_JOIN listing_vectors v ON v.listing_id = passing.id WHERE TRUE`,
    bindings,
  }
}

function passing(filters: Filters): Sql {
  const isPriced = filters.minFee !== null || filters.maxFee !== null
  return scanSql({
    filters,
    keyword: null,
    source: hasShelf(filters) ? 'shelf' : 'order',
    order: isPriced && !hasShelf(filters) ? ORDERS.fee_asc : ORDERS.newest,
    part: 'text',
    cursor: null,
    now: clock.now(),
  })
}

async function isForeign({ numbers, space }: Point, width: number): Promise<boolean> {
  const [rows]: [{ space: string }[]] = await reading.rawQuery(
    `SELECT space FROM listing_vectors
     ORDER BY VEC_DISTANCE_COSINE(embedding, x'${hexOf(numbers)}') LIMIT ${width}`
  )
  return rows.every((row) => row.space !== space)
}

function hexOf(numbers: number[]): string {
  return bytesOf(numbers).toString('hex')
}

async function idsOf(statement: Sql): Promise<number[]> {
  const [rows]: [{ id: number }[]] = await reading.rawQuery(statement.sql, statement.bindings)
  return rows.map(({ id }) => id)
}
