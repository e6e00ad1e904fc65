import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import Listing from '#models/listing'
import ReportCase from '#models/report_case'
import Reservation from '#models/reservation'
import Review from '#models/review'
import { escalate } from '#models/report/escalating'
import { reportQueue } from '#models/report/queue'
import type User from '#models/user'
import clock from '#services/clock'
import { gear, person, requested } from '#tests/functional/reservations/support'
import { statementsOf } from '#tests/support/plans'
import { reviewed } from '#tests/functional/reviews/support'
import {
  about,
  dismissal,
  moderator,
  neighbour,
  reported,
  sanctioning,
  sanctionsOf,
  staged,
  toldTo,
  its,
} from './support.js'

const run = () => escalate(() => {})

/** As many people whose reports count. */
async function neighbours(count: number) {
  const { listing } = await gear({ units: 20 })
  const people: User[] = []
  for (let made = 0; made < count; made++) people.push(await neighbour(listing))
  return people
}

const isHidden = async ({ id }: Listing) => {
  const { hiddenAt } = await Listing.findOrFail(id)
  return hiddenAt !== null
}

test.group('reports:escalate', (group) => {
  staged(group)

  test('hides what five people reported, cancels nothing, and puts it on top of the queue', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const calm = await gear()
    await reported(
      about(calm.listing),
      await Promise.all(Array.from({ length: 9 }, () => person()))
    )
    const { one } = await reported(about(listing), await neighbours(5))
    assert.deepEqual(await run(), { held: 1, failed: 0 })

    assert.isTrue(await isHidden(listing))
    assert.isFalse(await isHidden(calm.listing))
    assert.equal(await its(Reservation.findOrFail(reservation.id), 'status'), 'PENDING_APPROVAL')
    assert.deepEqual(await toldTo(host), ['reservation.pending_approval', 'sanction.held'])
    const { rows } = await reportQueue(await moderator())
    assert.deepEqual(
      rows.map((entry) => [entry.case.id === one.id, entry.case.isHeld, entry.look.state]),
      [
        [true, true, 'hidden'],
        [false, false, 'shown'],
      ]
    )
  })

  test('four are not enough, nor is a fifth whose account is young or who never rented', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const shop = await gear({ units: 20 })
    await reported(about(listing), await neighbours(4))
    for (const odd of [{ isNew: true }, { hasRented: false }]) {
      await reported(about(listing), [await neighbour(shop.listing, odd)])
    }
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    assert.isFalse(await isHidden(listing))
  })

  test('a crowd of young accounts hides nothing, today or when they are older', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const shop = await gear({ units: 30 })
    const crowd: User[] = []
    for (let made = 0; made < 12; made++) {
      crowd.push(await neighbour(shop.listing, { isNew: true }))
    }
    await reported(about(listing), crowd)
    await run()
    clock.travel({ days: 20 })
    await run()
    assert.isFalse(await isHidden(listing))
  })

  test('reports of more than thirty days ago do not count', async ({ assert }) => {
    const { listing } = await gear()
    const people = await neighbours(5)
    await reported(about(listing), people.slice(0, 2))
    clock.travel({ days: 30, seconds: 1 })
    await reported(about(listing), people.slice(2, 5))
    await run()
    assert.isFalse(await isHidden(listing))
    clock.travel({ seconds: -2 })
    await run()
    assert.isTrue(await isHidden(listing))
  })

  test('people are never hidden', async ({ assert }) => {
    const user = await person()
    const filing = { kind: 'user', ref: String(user.id), reason: 'abuse', text: null } as const
    await reported(filing, await neighbours(6))
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    assert.deepEqual(await sanctionsOf(user), [])
  })

  test('what a moderator decided on never counts again', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing), await neighbours(5))
    await one.decide(await moderator(), dismissal(one))
    await run()
    assert.isFalse(await isHidden(listing))
    await reported(about(listing), await neighbours(1))
    await run()
    assert.isFalse(await isHidden(listing))
  })

  test('what was hidden and given back is not hidden again, until five others report it', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing), await neighbours(5))
    await run()
    const held = await ReportCase.findOrFail(one.id)
    await held.decide(await moderator(), dismissal(held))
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    const { one: next } = await reported(about(listing), await neighbours(4))
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    assert.isFalse(await isHidden(listing))

    await reported(about(listing), await neighbours(1))
    assert.deepEqual(await run(), { held: 1, failed: 0 })
    assert.isTrue(await its(ReportCase.findOrFail(next.id), 'isHeld'))
  })

  test('whoever was banned since does not count', async ({ assert }) => {
    const { listing } = await gear()
    const people = await neighbours(5)
    await reported(about(listing), people)
    await people[0].ban('신고를 장난으로 했어요.')
    await run()
    assert.isFalse(await isHidden(listing))
  })

  test('a dismissal gives back what was hidden; the listing is what it was', async ({ assert }) => {
    const { listing, host } = await gear({ status: 'published' })
    const { one } = await reported(about(listing), await neighbours(5))
    await run()
    await db.from('listings').where('id', listing.id).update({ status: 'paused' })
    const held = await ReportCase.findOrFail(one.id)
    await held.decide(await moderator(), dismissal(held))
    const restored = await Listing.findOrFail(listing.id)
    assert.isNull(restored.hiddenAt)
    assert.equal(restored.status, 'paused')
    assert.deepEqual(await toldTo(host), ['sanction.held', 'sanction.released'])
  })

  test('a decision to hide keeps it hidden, by a mark that can be lifted', async ({ assert }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing), await neighbours(5))
    await run()
    const held = await ReportCase.findOrFail(one.id)
    await held.decide(await moderator(), sanctioning(held, { kind: 'hide' }))
    assert.isTrue(await isHidden(listing))
    const [hold, hide] = await sanctionsOf(host)
    assert.deepEqual([hold.stateAt(), hide.stateAt()], ['lifted', 'inForce'])
    await hide.lift(await moderator(), '오해가 있었어요.')
    assert.isFalse(await isHidden(listing))
  })

  test('a warning alone ends the hold', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing), await neighbours(5))
    await run()
    const held = await ReportCase.findOrFail(one.id)
    await held.decide(await moderator(), sanctioning(held, { kind: 'warn' }))
    assert.isFalse(await isHidden(listing))
  })

  test('the system’s own mark is lifted by a decision and by nothing else', async ({ assert }) => {
    const { listing, host } = await gear()
    await reported(about(listing), await neighbours(5))
    await run()
    const [hold] = await sanctionsOf(host)
    const by = await moderator()
    await assert.rejects(() => hold.lift(by, '풀어 주세요'), /notLiftable/)
    await assert.rejects(() => hold.appealBy(host, '왜 가렸는지 알고 싶어요.'), /notAppealable/)
  })

  test('run twice, and twice at once, it hides once', async ({ assert }) => {
    const { listing, host } = await gear()
    await reported(about(listing), await neighbours(5))
    const runs = await Promise.all([run(), run(), run()])
    assert.equal(
      runs.reduce((sum, { held }) => sum + held, 0),
      1
    )
    assert.deepEqual(await run(), { held: 0, failed: 0 })
    assert.deepEqual(await toldTo(host), ['sanction.held'])
    assert.lengthOf(await sanctionsOf(host), 1)
  })

  test('a decision while it runs is what counts', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing), await neighbours(5))
    const by = await moderator()
    await Promise.allSettled([run(), one.decide(by, dismissal(one))])
    const after = await ReportCase.findOrFail(one.id)
    assert.equal(await isHidden(listing), after.isOpen)
  })

  test('reviews leave the averages while they are hidden, by the command', async ({ assert }) => {
    const { listing } = await gear()
    const [review] = await reviewed(listing, [{}])
    const filing = { kind: 'review', ref: review.ulid, reason: 'spam', text: null } as const
    await reported(filing, await neighbours(5))
    const command = await ace.exec('reports:escalate', [])
    assert.equal(command.exitCode ?? 0, 0)
    assert.isNotNull(await its(Review.findOrFail(review.id), 'hiddenAt'))
    assert.equal(await its(Listing.findOrFail(listing.id), 'ratingCount'), 0)
  })
})

async function reportedGear() {
  const { listing } = await gear()
  return reported(about(listing))
}

test.group('The queue', (group) => {
  staged(group)

  test('goes by how many reported, then by age, a page at a time', async ({ assert, client }) => {
    const cases: number[] = []
    for (const reporters of [1, 3, 2, 1, 3]) {
      const { listing } = await gear()
      const people = await Promise.all(Array.from({ length: reporters }, () => person()))
      const { one } = await reported(about(listing), people)
      cases.push(one.id)
    }
    const by = await moderator()
    const seen: number[] = []
    let after: string | null | undefined
    do {
      const { rows, next } = await reportQueue(by, {}, { after, size: 2 })
      seen.push(...rows.map((entry) => entry.case.id))
      after = next
    } while (after)
    assert.deepEqual(seen, [cases[1], cases[4], cases[2], cases[0], cases[3]])

    const response = await client.get('/admin/cases?kind=listing').loginAs(by).accept('json')
    const { cases: shown, size } = response.body()
    assert.deepEqual(size, { open: 5, held: 0 })
    assert.containSubset(shown[0], { kind: 'listing', reportsCount: 3, look: { state: 'shown' } })
    assert.equal(shown[0].reports[0].snapshot.title, '4인용 텐트')
    const none = await client.get('/admin/cases?kind=review').loginAs(by).accept('json')
    assert.lengthOf(none.body().cases, 0)
  })

  test('what was decided comes the latest first, a page at a time, off an index', async ({
    assert,
  }) => {
    const by = await moderator()
    const cases: ReportCase[] = []
    for (let made = 0; made < 5; made++) {
      const { one } = await reportedGear()
      cases.push(one)
    }
    await reportedGear()
    const order = [cases[3], cases[0], cases[4], cases[1], cases[2]]
    for (const [at, one] of order.entries()) {
      if (at !== 3) clock.travel({ minutes: 1 })
      await one.decide(by, dismissal(one))
    }
    const seen: number[] = []
    const asked = await statementsOf(async () => {
      let after: string | null | undefined
      do {
        const page = await reportQueue(by, { status: 'decided' }, { after, size: 2 })
        seen.push(...page.rows.map((entry) => entry.case.id))
        after = page.next
      } while (after)
    })
    const latest = [cases[2], cases[4], cases[1], cases[0], cases[3]]
    assert.deepEqual(
      seen,
      latest.map(({ id }) => id)
    )
    const lists = asked.filter(({ sql }) => /from `report_cases`.*order by/.test(sql))
    assert.lengthOf(lists, 3)
    for (const { sql, bindings } of lists) {
      const [[plan]] = await db.rawQuery(`EXPLAIN ${sql}`, bindings as never[])
      assert.equal(plan.key, 'report_cases_decided')
      assert.notInclude(plan.Extra, 'filesort')
    }
  })

  test('asks the same number of queries however long it is', async ({ assert }) => {
    const by = await moderator()
    const count = async () => {
      const statements = await statementsOf(() => reportQueue(by))
      return statements.length
    }
    for (let made = 0; made < 2; made++) await reportedGear()
    const few = await count()
    for (let made = 0; made < 5; made++) await reportedGear()
    assert.isAbove(few, 0)
    assert.equal(await count(), few)
  })
})
