import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { demoAccounts } from '#database/data/demo_accounts'
import { demoThreads } from '#database/data/demo_comments'
import { demoPeople } from '#database/data/demo_people'
import { demoReviews } from '#database/data/demo_reviews'
import { demoTalks } from '#database/data/demo_talks'
import { lendCamera } from '#database/demo/photographer'
import { openShop } from '#database/demo/shop'
import ReferenceSeeder from '#database/seeders/1_reference_seeder'
import DemoSeeder from '#database/seeders/2_demo_seeder'
import Appeal from '#models/appeal'
import AuditEntry from '#models/audit_entry'
import { verifyAudit } from '#models/audit/verify'
import Category from '#models/category'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import { unreadOf } from '#models/chat_room/reading'
import { verifyLedger } from '#models/ledger/verify'
import Comment from '#models/comment'
import Payout from '#models/payout'
import Region from '#models/region'
import Review from '#models/review'
import { reviewableUntil } from '#models/review/window'
import ReportCase from '#models/report_case'
import { TARGET_KINDS } from '#models/report/target'
import Reservation from '#models/reservation'
import { awaitedActor } from '#models/reservation/roles'
import { FLOW, isOccupying, STATES } from '#models/reservation/flow'
import Sanction from '#models/sanction'
import User from '#models/user'
import storage from '#services/storage/storage'
import { plainCamera } from '#tests/support/pictures'

test.group('Demo shop in the database', (group) => {
  group.tap((each) => each.timeout(120_000))
  group.setup(async () => {
    const emptied = await testUtils.db().truncate()
    storage.fake()
    await new ReferenceSeeder(db.connection()).run()
    return async () => {
      storage.restore()
      await emptied()
      Category.forgetTree()
      Region.forgetTree()
    }
  })

  test('an empty shop is filled with rentals in every state that one can rest in', async ({
    assert,
  }) => {
    lendCamera(await plainCamera())
    await openShop()
    const rows = await db.from('reservations').distinct('status')
    assert.sameMembers(
      rows.map(({ status }) => status),
      STATES.filter((state) => state !== 'RETURN_COMPLETED')
    )
  }).timeout(180_000)

  test('every rental came to its state by steps of the flow', async ({ assert }) => {
    const reservations = await Reservation.query().preload('events', (events) => {
      void events.where('kind', 'moved').orderBy('version')
    })
    assert.isAbove(reservations.length, 60)
    for (const { events, status } of reservations) {
      const [request, ...steps] = events
      assert.equal(request.toStatus, 'PENDING_APPROVAL')
      let state = request.toStatus
      for (const step of steps) {
        assert.equal(step.fromStatus, state)
        const { toStatus: to, actor } = step
        assert.isTrue(FLOW.some((f) => f.from === state && f.to === to && f.actor === actor))
        state = to
      }
      assert.equal(state, status)
    }
  })

  test('rentals hold days exactly while their state does', async ({ assert }) => {
    const reservations = await Reservation.query().preload('bookedPeriod')
    for (const { bookedPeriod, status } of reservations) {
      assert.equal(bookedPeriod !== null, isOccupying(status), status)
    }
  })

  test('what was paid is the total, and what went back is what the rental says', async ({
    assert,
  }) => {
    const reservations = await Reservation.query().preload('payments').preload('refunds')
    const sum = (rows: { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)
    for (const reservation of reservations) {
      const { paidAt, payments, refunds, refundedDeposit, refundedRent, total } = reservation
      assert.equal(sum(payments.filter(({ counts }) => counts)), paidAt ? total : 0)
      assert.equal(sum(refunds), refundedRent + refundedDeposit)
    }
  })

  test('payouts stand wherever one can, and the ledger explains every won', async ({ assert }) => {
    const payouts = await Payout.query().preload('trials')
    assert.sameMembers(
      [...new Set(payouts.map(({ status }) => status))],
      ['pending', 'needs_account', 'held', 'sent', 'waiting_operator']
    )
    for (const { status, trials } of payouts) {
      assert.equal(
        trials.filter(({ outcome }) => outcome === 'sent').length,
        Number(status === 'sent')
      )
    }
    const { findings, entries } = await verifyLedger(db.connection())
    assert.isAbove(entries, 100)
    assert.deepEqual(findings, [])
  })

  test('neighbours talk in the order of time, and the accounts shown have something new to read', async ({
    assert,
  }) => {
    const rooms = await ChatRoom.query()
    assert.lengthOf(rooms, demoTalks.length)
    for (const room of rooms) {
      const messages = await ChatMessage.query().where('room_id', room.id).orderBy('sequence')
      assert.deepEqual(
        messages.map(({ sequence }) => sequence),
        messages.map((_, index) => index + 1)
      )
      const times = messages.map(({ createdAt }) => createdAt.toMillis())
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other)
      )
      assert.isAtMost(times.at(-1)!, Date.now())
    }
    const steps = await ChatMessage.query().where('kind', 'system')
    assert.isAbove(steps.length, 10)
    for (const email of ['guest@demo.chwimeet.test', 'host@demo.chwimeet.test']) {
      const { id } = await User.findByOrFail('email', email)
      const unread = await unreadOf([id])
      assert.isAbove(unread.get(id)!, 0, email)
    }
  })

  test('guests said how it was in time, and the account shown has a review left to write', async ({
    assert,
  }) => {
    const reviews = await Review.query().preload('reservation', (rental) =>
      rental.preload('events')
    )
    assert.lengthOf(reviews, demoReviews.length)
    for (const { createdAt, reservation } of reviews) {
      assert.isAtMost(createdAt.toMillis(), reviewableUntil(reservation)!.toMillis())
      assert.isAtMost(createdAt.toMillis(), Date.now())
    }
    const replies = reviews.filter(({ replyText }) => replyText !== null)
    assert.lengthOf(replies, demoReviews.filter(({ reply }) => reply).length)
    for (const { createdAt, repliedAt } of replies) {
      assert.isAbove(repliedAt!.toMillis(), createdAt.toMillis())
      assert.isAtMost(repliedAt!.toMillis(), Date.now())
    }
    const { id } = await User.findByOrFail('email', 'guest@demo.chwimeet.test')
    const rentals = await Reservation.query().where('guestId', id).preload('events')
    const open = rentals.filter(
      (rental) =>
        (reviewableUntil(rental)?.toMillis() ?? 0) > Date.now() &&
        !reviews.some(({ reservationId }) => reservationId === rental.id)
    )
    assert.isAbove(open.length, 0)
  })

  test('neighbours ask under listings that were there by then, and hosts answer', async ({
    assert,
  }) => {
    const comments = await Comment.query().orderBy('id').preload('listing').preload('question')
    const lines = demoThreads.reduce((sum, { answers }) => sum + answers.length + 1, 0)
    assert.lengthOf(comments, lines + 1)
    for (const { createdAt, listing, question } of comments) {
      const before = question?.createdAt ?? listing.publishedAt!
      assert.isAbove(createdAt.toMillis(), before.toMillis())
      assert.isAtMost(createdAt.toMillis(), Date.now())
    }
    assert.isTrue(comments.some(({ authorId, listing }) => authorId === listing.hostId))
    assert.isTrue(comments.some(({ deletedAt }) => deletedAt !== null))
  })

  test('moderators find reports of every kind, one of them hidden meanwhile, and an appeal', async ({
    assert,
  }) => {
    const open = await ReportCase.query().where('isOpen', true)
    assert.isAtLeast(open.length, 7)
    assert.sameMembers([...new Set(open.map(({ targetKind }) => targetKind))], [...TARGET_KINDS])
    assert.lengthOf(
      open.filter(({ isHeld }) => isHeld),
      1
    )
    const decided = await ReportCase.query().where('isOpen', false)
    assert.isAtLeast(decided.length, 4)
    assert.includeMembers(
      decided.map(({ verdict }) => verdict),
      ['sanctioned', 'dismissed']
    )
    const sanctions = await Sanction.query().where('isProvisional', false)
    assert.sameMembers(
      sanctions.map((sanction) => `${sanction.kind} ${sanction.stateAt()}`),
      ['suspend over', 'warn inForce', 'hide inForce', 'ban lifted']
    )
    const appeals = await Appeal.query().where('isOpen', true).preload('user')
    assert.deepEqual(
      appeals.map(({ user }) => user.email),
      ['host2@demo.chwimeet.test']
    )
    const users = await User.query().withScopes((scopes) => scopes.inGoodStanding())
    assert.lengthOf(users, demoPeople.length)
    const { broken, entries } = await verifyAudit(db.connection())
    assert.isNull(broken)
    assert.isAbove(entries, 5)
  })

  test('moderators decided in the order of time, by the log', async ({ assert }) => {
    const decisions = ['report.decided', 'appeal.decided', 'user.suspended', 'user.banned']
    const entries = await AuditEntry.query().whereIn('action', decisions).orderBy('id')
    assert.isAtLeast(entries.length, 6)
    const times = entries.map(({ createdAt }) => createdAt.toMillis())
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other)
    )
    assert.isAtMost(times.at(-1)!, Date.now())
  })

  test('claims, an inspection, a host and a parcel wait for a moderator', async ({ assert }) => {
    const rentals = await Reservation.query().preload('claim')
    const awaited = rentals.filter((rental) => awaitedActor(rental) === 'moderator')
    assert.sameMembers(
      awaited.map(({ status }) => status),
      ['CLAIMING', 'CLAIMING', 'PENDING_PICKUP', 'SHIPPING']
    )
    const contested = rentals.filter(({ inspectionObjectedAt }) => inspectionObjectedAt)
    assert.deepEqual(
      contested.map(({ status }) => status),
      ['INSPECTING_RETURN']
    )
  })

  test('the accounts shown can sign in', async ({ assert }) => {
    for (const { email, password, nickname } of demoAccounts) {
      const user = await User.verifyCredentials(email, password)
      assert.equal(user.nickname, nickname)
    }
  })

  test('nobody is told today of what happened weeks ago', async ({ assert }) => {
    const rows = await db.from('outbox_messages').whereNull('done_at').distinct('topic')
    assert.deepEqual(
      rows.map(({ topic }) => topic),
      ['upload.stored']
    )
  })

  test('seeding again changes nothing', async ({ assert }) => {
    const before = await sizes()
    await new ReferenceSeeder(db.connection()).run()
    await new DemoSeeder(db.connection()).run()
    assert.deepEqual(await sizes(), before)
  })
})

async function sizes() {
  const [rows] = await db.rawQuery(
    `SELECT (SELECT COUNT(*) FROM users) AS users, (SELECT COUNT(*) FROM regions) AS regions,
       (SELECT COUNT(*) FROM categories) AS categories, (SELECT COUNT(*) FROM listings) AS listings,
       (SELECT COUNT(*) FROM reservations) AS reservations`
  )
  return rows[0]
}
