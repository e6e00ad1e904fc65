import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Notification from '#models/notification'
import type { Notice } from '#models/notification/notice'
import type SavedSearch from '#models/saved_search'
import clock from '#services/clock'
import { dieBefore, isWaiting } from '#tests/support/killed_command'
import { emptied, person, published, run, saved } from './support.js'

const SEARCHES = 205
/** Of one person. */
const EACH = 41
const LISTINGS = 3

/** More than two batches of searches, all of which find all listings; the last person's are not in the first. */
async function scene() {
  clock.restore()
  const people = [await person(), await person(), await person(), await person(), await person()]
  const searches: SavedSearch[] = []
  for (let at = 0; at < SEARCHES; at++) {
    searches.push(await saved(people[Math.floor(at / EACH)], { maxFee: String(20_000 + at) }))
  }
  for (let at = 0; at < LISTINGS; at++) await published()
  return { people, searches }
}

const counts = async () => {
  const [{ kept, told }] = await db
    .from('saved_search_matches')
    .select(db.raw('COUNT(*) AS kept'), db.raw('COUNT(told_at) AS told'))
  const [{ arrivals }] = await db.from('listing_arrivals').count('* as arrivals')
  return { kept: Number(kept), told: Number(told), arrivals: Number(arrivals) }
}

/** Everybody was told of everything, once: counted in what they read, not in what was marked. */
async function assertAllTold(assert: { equal: Function; deepEqual: Function }) {
  const notices = await Notification.query().where('kind', 'search.match')
  assert.equal(notices.length, SEARCHES)
  assert.deepEqual([...new Set(notices.map(({ data }) => data.count))], [LISTINGS])
  assert.equal(new Set(notices.map(({ target }) => target)).size, SEARCHES)
  const effects = await db.from('outbox_messages').where('topic', 'notification.due')
  const told: Notice[] = effects.flatMap(({ payload }) => payload.notices)
  assert.equal(told.filter(({ letter }) => letter !== null).length, SEARCHES / EACH)
  assert.deepEqual(await counts(), {
    kept: SEARCHES * LISTINGS,
    told: SEARCHES * LISTINGS,
    arrivals: 0,
  })
}

test.group('searches:alert that is killed', (group) => {
  emptied(group)

  test('among the searches is done by the next run, and tells nobody twice', async ({ assert }) => {
    const { searches } = await scene()
    const signal = await dieBefore(
      'searches:alert',
      (trx) => trx.from('saved_searches').where('id', searches[150].id).forUpdate(),
      isWaiting
    )
    assert.equal(signal, 'SIGKILL')
    const left = await counts()
    assert.equal(left.told, 0)
    assert.equal(left.arrivals, LISTINGS)
    assert.isAbove(left.kept, 0)
    assert.isBelow(left.kept, SEARCHES * LISTINGS)

    await run()
    await assertAllTold(assert)
    await run()
    await assertAllTold(assert)
  }).timeout(120_000)

  test('while it tells people is done by the next run, and tells nobody twice', async ({
    assert,
  }) => {
    const { people } = await scene()
    const signal = await dieBefore(
      'searches:alert',
      (trx) => trx.from('users').where('id', people[4].id).forUpdate(),
      async () => {
        const { told } = await counts()
        return told > 0 && isWaiting()
      }
    )
    assert.equal(signal, 'SIGKILL')
    const left = await counts()
    assert.equal(left.kept, SEARCHES * LISTINGS)
    assert.equal(left.told, (SEARCHES - EACH) * LISTINGS)

    await run()
    await assertAllTold(assert)
  }).timeout(120_000)

  test('and runs side by side tell each person once', async ({ assert }) => {
    await scene()
    const runs = await Promise.all([run(), run(), run()])
    assert.equal(
      runs.reduce((sum, { told }) => sum + told, 0),
      SEARCHES
    )
    await assertAllTold(assert)
  }).timeout(120_000)
})
