import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import config from '#config/ai'
import { filterConditions, filteredTables } from '#models/listing/scan'
import Keyword from '#models/listing/search/keyword'
import { join, sql, where, type Sql } from '#models/listing/sql'
import { booking } from '#models/reservation/transaction'
import ai from '#services/ai/ai'
import { soughtWords } from '#services/ai/builtin/words'
import type { Arrival } from './arrivals.js'
import type { Asking } from './asking.js'

export interface Asked {
  id: number
  asking: Asking
}

/**
 * Keeps what these searches find among the arrivals, in one statement, by the conditions that the browse
 * page asks. What was kept before is not kept again. @returns how many matches are new
 */
export async function keepMatches(
  searches: Asked[],
  arrivals: Arrival[],
  now: DateTime
): Promise<number> {
  if (searches.length === 0 || arrivals.length === 0) return 0
  const range = [arrivals[0].listingId, arrivals.at(-1)!.listingId] as const
  const found = join(
    searches.map((search) => foundBy(search, range, now)),
    ' UNION ALL '
  )
  const [{ affectedRows }]: [{ affectedRows: number }] = await booking(() =>
    db.rawQuery(
      `INSERT IGNORE INTO saved_search_matches (search_id, listing_id) ${found.sql}`,
      found.bindings
    )
  )
  return affectedRows
}

/** A search that was deleted or silenced meanwhile finds nothing, and nobody their own listing. */
function foundBy(
  { id, asking: { filters, meaning } }: Asked,
  [first, last]: readonly [number, number],
  now: DateTime
): Sql {
  const said = meaning === null ? filters.keyword : soughtWords(meaning).join(' ')
  const keyword = new Keyword(said ?? '')
  const tables = [
    'saved_searches q STRAIGHT_JOIN listing_arrivals a',
    filteredTables('a.listing_id', filters),
    ...(keyword.isEmpty ? [] : ['STRAIGHT_JOIN listing_texts texts ON texts.listing_id = l.id']),
    ...(meaning === null ? [] : [VECTORS]),
  ].join(' ')
  return join(
    [
      sql(`SELECT q.id, a.listing_id FROM ${tables}`),
      where([
        sql('q.id = ? AND q.is_alerting = 1', id),
        sql('a.listing_id BETWEEN ? AND ? AND a.arrived_at >= q.alerts_since', first, last),
        ...filterConditions(filters, now),
        sql('l.host_id <> q.user_id'),
        ...(keyword.isEmpty ? [] : [meaning === null ? keyword.matches('text') : fits(keyword)]),
      ]),
    ],
    ''
  )
}

const VECTORS = `LEFT JOIN saved_search_vectors w ON w.search_id = q.id
  LEFT JOIN listing_vectors v ON v.listing_id = l.id AND v.space = w.space`

/** Says all the words of a question, or means about the same. */
function fits(keyword: Keyword): Sql {
  const said = keyword.matches('text')
  return {
    sql: `((${said.sql}) OR VEC_DISTANCE_COSINE(v.embedding, w.embedding) <= ?)`,
    bindings: [...said.bindings, 1 - leastSimilarity()],
  }
}

function leastSimilarity(): number {
  const { similarity, unknownSimilarity } = config.alerts
  const [driver, version] = ai.driver.space.split(':')
  return similarity[`${driver}:${version}`] ?? unknownSimilarity
}
