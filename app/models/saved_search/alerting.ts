import db from '@adonisjs/lucid/services/db'
import SavedSearch from '#models/saved_search'
import clock from '#services/clock'
import { arrivalsAfter, settle, type Arrival } from './arrivals.js'
import { askingOf, todayIs, type Today } from './asking.js'
import { keepMatches, type Asked } from './matching.js'
import { rememberMeanings } from './meanings.js'
import { tellOfMatches, type Told } from './telling.js'

export interface Alerted extends Told {
  /** Searches that were asked. */
  searches: number
  /** Listings that they were compared with. */
  arrivals: number
}

/** Searches in one statement. */
const BATCH = 100

/**
 * Compares every saved search that alerts with the listings that came into view, and tells people of
 * what is new to them. First all matches are kept, then arrivals go, then people are told: ended
 * anywhere in between and run again, it goes on, and nobody is told twice. Safe in parallel.
 * @param onBatch is told how many searches were asked
 */
export async function alertSearches(onBatch: (done: number) => void = () => {}): Promise<Alerted> {
  const on = await todayIs(clock.today())
  let arrivals = 0
  let searches = 0
  for (let last = 0; ;) {
    const round = await arrivalsAfter(last)
    if (round.length === 0 && last > 0) break
    const { asked, isComplete } = await compare(round, on, onBatch)
    searches = Math.max(searches, asked)
    arrivals += round.length
    await settle(round.filter((one) => one.isReady && (isComplete || one.isOverdue)))
    if (round.length === 0) break
    last = round.at(-1)!.listingId
  }
  return { searches, arrivals, ...(await tellOfMatches(on)) }
}

async function compare(
  arrivals: Arrival[],
  on: Today,
  onBatch: (done: number) => void
): Promise<{ asked: number; isComplete: boolean }> {
  let asked = 0
  let isComplete = true
  for (let last = 0; ;) {
    const searches = await alertingAfter(last)
    if (searches.length === 0) return { asked, isComplete }
    const awake = searches
      .map((search): Asked => ({ id: search.id, asking: askingOf(search, on) }))
      .filter(({ asking }) => asking.obstacle === null && !asking.isEmpty)
    if (!(await rememberMeanings(awake))) isComplete = false
    await keepMatches(awake, arrivals, clock.now())
    await noteLook(awake)
    asked += awake.length
    onBatch(asked)
    last = searches.at(-1)!.id
  }
}

function alertingAfter(id: number): Promise<SavedSearch[]> {
  return SavedSearch.query()
    .where('is_alerting', true)
    .where('id', '>', id)
    .whereHas('user', (user) => void user.whereNull('banned_at'))
    .orderBy('id')
    .limit(BATCH)
}

async function noteLook(searches: Asked[]): Promise<void> {
  if (searches.length === 0) return
  await db
    .from('saved_searches')
    .whereIn(
      'id',
      searches.map(({ id }) => id)
    )
    .update({ looked_at: clock.now().toJSDate() })
}
