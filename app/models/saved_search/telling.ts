import i18nManager from '@adonisjs/i18n/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { publicConditions } from '#models/listing/scan'
import { join } from '#models/listing/sql'
import type { Notice } from '#models/notification/notice'
import { tell } from '#models/notification/telling'
import { booking } from '#models/reservation/transaction'
import SavedSearch from '#models/saved_search'
import clock from '#services/clock'
import type { Today } from './asking.js'
import { nameOf } from './words.js'

const BATCH = 50
const NAMED = 3

export interface Told {
  /** Notifications, one a search. */
  told: number
  /** Listings that they tell of. */
  found: number
}

/**
 * Tells people of what their searches have found and were not told of: one notification a search, and
 * one letter a person.
 */
export async function tellOfMatches(on: Today): Promise<Told> {
  const sum = { told: 0, found: 0 }
  for (;;) {
    const rows: { search_id: number }[] = await db
      .from('saved_search_matches')
      .whereNull('told_at')
      .distinct('search_id')
      .orderBy('search_id')
      .limit(BATCH)
    if (rows.length === 0) return sum
    const ids = await searchesOfSamePeople(rows.map((row) => row.search_id))
    const { told, found } = await booking((trx) => tellBatch(trx, ids, on))
    sum.told += told
    sum.found += found
  }
}

/** All searches of a person are told of together, for the sake of the letter. */
async function searchesOfSamePeople(ids: number[]): Promise<number[]> {
  const rows: { id: number }[] = await db
    .from('saved_searches')
    .whereIn('user_id', db.from('saved_searches').whereIn('id', ids).select('user_id'))
    .orderBy('id')
    .select('id')
  return [...new Set([...ids, ...rows.map(({ id }) => id)])]
}

/** The matches are marked in the transaction that stores what is told of them: once, or not at all. */
async function tellBatch(trx: TransactionClientContract, ids: number[], on: Today): Promise<Told> {
  const matches: { search_id: number; listing_id: number }[] = await trx
    .from('saved_search_matches')
    .whereIn('search_id', ids)
    .whereNull('told_at')
    .orderBy('search_id')
    .orderBy('listing_id', 'desc')
    .forUpdate()
    .select('search_id', 'listing_id')
  const titles = await titlesOf(
    trx,
    matches.map((match) => match.listing_id)
  )
  const searches = await SavedSearch.query({ client: trx })
    .whereIn('id', ids)
    .where('is_alerting', true)
    .whereHas('user', (user) => void user.whereNull('banned_at'))
    .preload('user')
    .orderBy('id')
  const news = searches.flatMap((search) => {
    const listings = matches
      .filter((match) => match.search_id === search.id && titles.has(match.listing_id))
      .map((match) => match.listing_id)
    return listings.length === 0 ? [] : [{ search, listings }]
  })
  for (const { search, listings } of news) {
    await trx
      .from('saved_search_matches')
      .where('search_id', search.id)
      .whereIn('listing_id', listings)
      .update({ told_at: clock.now().toJSDate() })
  }
  await forgetRest(trx, matches)
  await tell(
    trx,
    news.map(({ search, listings }) => ({
      ...noticeOf(search, listings, titles, on),
      ...letterOf(
        search,
        news.filter((other) => other.search.userId === search.userId),
        titles
      ),
    }))
  )
  return { told: news.length, found: news.reduce((sum, { listings }) => sum + listings.length, 0) }
}

/** What went out of sight comes as a new arrival; who wants no alerts is told of nothing later. */
async function forgetRest(
  trx: TransactionClientContract,
  matches: { search_id: number; listing_id: number }[]
): Promise<void> {
  if (matches.length === 0) return
  await trx.rawQuery(
    `DELETE FROM saved_search_matches WHERE told_at IS NULL AND (search_id, listing_id) IN
       (${matches.map(() => '(?, ?)').join(', ')})`,
    matches.flatMap((match) => [match.search_id, match.listing_id])
  )
}

async function titlesOf(
  trx: TransactionClientContract,
  ids: number[]
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const isPublic = join(publicConditions(clock.now().toJSDate()), ' AND ')
  const [rows]: [{ id: number; title: string }[]] = await trx.rawQuery(
    `SELECT l.id, l.title FROM listings l JOIN users h ON h.id = l.host_id
     WHERE l.id IN (${ids.map(() => '?').join(', ')}) AND ${isPublic.sql}`,
    [...ids, ...isPublic.bindings] as number[]
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

interface News {
  search: SavedSearch
  listings: number[]
}

/** A person's first search has the letter of all of them. */
function letterOf(search: SavedSearch, own: News[], titles: Map<number, string>) {
  if (own.length === 1) return {}
  if (own[0].search.id !== search.id) return { letter: null }
  const listings = [...new Set(own.flatMap((each) => each.listings))].sort((a, b) => b - a)
  return {
    letter: { searches: own.length, count: listings.length, title: named(listings, titles) },
  }
}

function named(listings: number[], titles: Map<number, string>): string {
  return listings
    .slice(0, NAMED)
    .map((id) => titles.get(id))
    .join(', ')
}

/** The newest are named. */
function noticeOf(
  search: SavedSearch,
  listings: number[],
  titles: Map<number, string>,
  on: Today
): Notice {
  const name = nameOf(search, on, i18nManager.locale(search.user.locale))
  return {
    kind: 'search.match',
    userId: search.userId,
    cause: `search:${search.ulid}:${listings[0]}`,
    target: `search:${search.ulid}`,
    data: { name, count: listings.length, title: named(listings, titles) },
  }
}
