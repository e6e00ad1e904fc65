import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type ReportCase from '#models/report_case'
import { escalate } from '#models/report/escalating'
import Sanction from '#models/sanction'
import type Listing from '#models/listing'
import User from '#models/user'
import clock from '#services/clock'
import { logOf, verified, written } from '#tests/functional/audit/support'
import { gear } from '#tests/functional/reservations/support'
import { dieBefore, isWaiting } from '#tests/support/killed_command'
import { about, neighbour, reported, staged, toldTo } from './support.js'

const run = () => escalate(() => {})

/** Listings that five people reported now, by the clock of the process that is killed. */
async function scene(count: number) {
  const shop = await gear({ units: 20 })
  const people: User[] = []
  for (let made = 0; made < 5; made++) people.push(await neighbour(shop.listing))
  const listings: Listing[] = []
  for (let made = 0; made < count; made++) {
    const { listing } = await gear()
    listings.push(listing)
  }
  clock.restore()
  const cases: ReportCase[] = []
  for (const listing of listings) {
    const { one } = await reported(about(listing), people)
    cases.push(one)
  }
  return { cases, listings }
}

/** What is left of each: marks, what its host was told, what the audit log says. */
async function traces({ listings, cases }: Awaited<ReturnType<typeof scene>>) {
  const found = []
  for (const [at, listing] of listings.entries()) {
    await listing.refresh()
    const host = await User.findOrFail(listing.hostId)
    const marks = await Sanction.query().where('caseId', cases[at].id)
    const log = await logOf('report_case', cases[at].ulid)
    const told = await toldTo(host)
    found.push([Boolean(listing.hiddenAt), marks.length, told.length, log.length])
  }
  return found
}

const UNTOUCHED = [false, 0, 0, 0]
const HELD = [true, 1, 1, 1]

test.group('reports:escalate that is killed', (group) => {
  staged(group)

  test('in the middle of hiding leaves nothing; run again it hides and tells once', async ({
    assert,
  }) => {
    const shop = await scene(1)
    await written()
    const signal = await dieBefore(
      'reports:escalate',
      (trx) => trx.from('audit_heads').where('id', 1).forUpdate(),
      isWaiting
    )
    assert.equal(signal, 'SIGKILL')
    assert.deepEqual(await traces(shop), [UNTOUCHED])

    assert.deepEqual(await run(), { held: 1, failed: 0 })
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    assert.deepEqual(await traces(shop), [HELD])
    assert.deepInclude(await verified(), { broken: null })
  }).timeout(120_000)

  test('between two is done by the next run, which does the first no second time', async ({
    assert,
  }) => {
    const shop = await scene(3)
    const signal = await dieBefore(
      'reports:escalate',
      (trx) => trx.from('report_cases').where('id', shop.cases[1].id).forUpdate(),
      isWaiting
    )
    assert.equal(signal, 'SIGKILL')
    assert.deepEqual(await traces(shop), [HELD, UNTOUCHED, UNTOUCHED])

    const runs = await Promise.all([run(), run()])
    assert.equal(runs[0].held + runs[1].held, 2)
    assert.deepEqual(await traces(shop), [HELD, HELD, HELD])
    const effects = await db.from('outbox_messages').where('topic', 'notification.due')
    const told = effects.filter(({ payload }) => JSON.stringify(payload).includes('sanction.held'))
    assert.lengthOf(told, 3)
  }).timeout(120_000)
})
