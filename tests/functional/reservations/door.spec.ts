import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import RefusalException from '#exceptions/refusal_exception'
import BookedPeriod from '#models/booked_period'
import type Listing from '#models/listing'
import ListingUnit from '#models/listing_unit'
import Reservation from '#models/reservation'
import { blockDays } from '#models/reservation/blocks'
import { place } from '#models/reservation/booking'
import { freeUnits } from '#models/reservation/free_units'
import { lockListing } from '#models/reservation/transaction'
import { wantedBy } from '#models/reservation/units'
import { day, days, gear, person, requested, says, setTheScene, tidyUp } from './support.js'

async function requests(listing: Listing, count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { reservation } = await requested(listing, { guest: await person() })
      return reservation
    })
  )
}

function refusalOf(result: PromiseSettledResult<unknown>) {
  if (result.status === 'fulfilled') return 'done'
  return result.reason instanceof RefusalException ? result.reason.kind : String(result.reason)
}

function tally(results: PromiseSettledResult<unknown>[]) {
  const counts: Record<string, number> = {}
  for (const kind of results.map(refusalOf)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Counts the statements that go to the database. */
function watch(pattern: RegExp) {
  let count = 0
  const knex = db.connection().getWriteClient()
  const listen = ({ sql }: { sql: string }) => {
    if (pattern.test(sql)) count++
  }
  knex.on('query', listen)
  return {
    stop() {
      knex.removeListener('query', listen)
      return count
    },
  }
}

test.group('The booking door, with many at once', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  for (const units of [1, 2, 3]) {
    test(`of 50 approvals for the same days on ${units} units, ${units} succeed`, async ({
      assert,
    }) => {
      const { listing, host } = await gear({ units })
      const asked = await requests(listing, 50)

      const results = await Promise.allSettled(asked.map((each) => each.approve(says(host, each))))

      assert.deepEqual(tally(results), { done: units, daysTaken: 50 - units })
      assert.lengthOf(await days(listing), units)
      const marked = await Reservation.query()
        .where('listing_id', listing.id)
        .where('status', 'PENDING_APPROVAL')
        .whereNotNull('no_longer_fits_at')
      assert.lengthOf(marked, 50 - units)
    }).timeout(60_000)
  }

  test('as many approvals as units all succeed, each on its own unit, without one retry', async ({
    assert,
  }) => {
    const { listing, host } = await gear({ units: 8 })
    const asked = await requests(listing, 8)
    const writes = watch(/^insert into `booked_periods`/)
    const results = await Promise.allSettled(asked.map((each) => each.approve(says(host, each))))
    assert.deepEqual(tally(results), { done: 8 })
    assert.equal(writes.stop(), 8, 'a choice was stale and had to be made again')
    const held = await days(listing)
    assert.sameMembers(
      held.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8]
    )
  }).timeout(60_000)

  test('approvals and blocks for the same days never both have a unit', async ({ assert }) => {
    const { listing, host } = await gear({ units: 3 })
    const asked = await requests(listing, 6)
    const results = await Promise.allSettled([
      ...asked.map((each) => each.approve(says(host, each))),
      ...Array.from({ length: 6 }, () =>
        blockDays(listing, { startDate: day(4), endDate: day(8) })
      ),
    ])
    const counts = tally(results)
    assert.deepEqual(Object.keys(counts).sort(), ['daysTaken', 'done'])
    const units = await db
      .from('booked_periods')
      .where('listing_id', listing.id)
      .countDistinct('unit_id as taken')
    assert.equal(units[0].taken, 3)
  }).timeout(60_000)

  test('one double click approves once and answers twice', async ({ assert }) => {
    const { listing, host } = await gear()
    const [asked] = await requests(listing, 1)
    const answers = await Promise.all([
      asked.approve(says(host, asked)),
      asked.approve(says(host, asked)),
    ])
    assert.deepEqual(
      answers.map(({ status, version }) => ({ status, version })),
      [
        { status: 'PENDING_PAYMENT', version: 2 },
        { status: 'PENDING_PAYMENT', version: 2 },
      ]
    )
    assert.lengthOf(await asked.related('events').query(), 2)
  })
})

test.group('The two locks of the booking door', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the database has a unique key without overlaps on unit and period', async ({ assert }) => {
    const [[{ 'Create Table': sql }]] = await db.rawQuery('SHOW CREATE TABLE booked_periods')
    assert.match(sql, /UNIQUE KEY `\w+` \(`unit_id`,\s*`occupied` WITHOUT OVERLAPS\)/)
    const columns = await db
      .from('information_schema.statistics')
      .where('table_schema', db.raw('database()'))
      .where('index_name', 'booked_periods_no_overlap')
      .where('non_unique', 0)
      .orderBy('seq_in_index')
      .select('column_name as name')
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['unit_id', 'ends_before', 'starts_on']
    )
  })

  test('the database itself refuses a day that is taken, whoever writes', async ({ assert }) => {
    const { listing, host } = await gear()
    const [a, b] = await requests(listing, 2)
    await a.approve(says(host, a))
    const unit = await ListingUnit.findByOrFail('listingId', listing.id)
    const write = (startsOn: string, endsBefore: string) =>
      BookedPeriod.create({
        unitId: unit.id,
        listingId: listing.id,
        reservationId: b.id,
        startsOn,
        endsBefore,
      })

    await assert.rejects(() => write(day(5), day(9)), /Duplicate entry/)
    await assert.doesNotReject(() => write(day(6), day(9)), /Duplicate entry/)
  })

  test('a choice made beside the lock is stale, and the key turns it into "already booked"', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const [a, b] = await requests(listing, 2)
    const first = await db.transaction({ isolationLevel: 'read committed' })
    const second = await db.transaction({ isolationLevel: 'read committed' })

    await place(first, a.id, wantedBy(a))
    const seen = await freeUnits(second, wantedBy(b))
    const late = place(second, b.id, wantedBy(b)).then(
      () => 'double booked',
      (error) => (error instanceof RefusalException ? error.kind : String(error))
    )
    await wait(100)
    await first.commit()
    const answer = await late
    await second.rollback()
    assert.lengthOf(seen, 1, 'the premise: its check saw a free unit')
    assert.equal(answer, 'daysTaken')
    assert.lengthOf(await days(listing), 1)
  })

  test('an approval waits for whoever holds the listing', async ({ assert }) => {
    const { listing, host } = await gear()
    const [asked] = await requests(listing, 1)
    let isApproved = false

    const trx = await db.transaction()
    await lockListing(trx, listing.id)
    const approval = asked.approve(says(host, asked)).then(() => (isApproved = true))
    await wait(300)
    const hasWaited = !isApproved
    await trx.commit()
    await approval
    assert.isTrue(hasWaited, 'it did not wait for the listing')
    assert.isTrue(isApproved)
  })
})
