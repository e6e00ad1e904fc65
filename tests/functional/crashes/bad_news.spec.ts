import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { processRefunds } from '#models/payment/batch'
import { processPayouts } from '#models/payout/batch'
import Refund from '#models/refund'
import { FAILING_POINTS, watchAwaitPoints, type AwaitPoint } from '#services/await_points'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import payouts from '#services/payouts/payouts'
import { approved, authorised, takenUnheard } from '#tests/functional/payments/support'
import { ACCOUNT, earned, usableAccount } from '#tests/functional/payouts/support'
import { fresh } from '#tests/functional/rentals/support'
import { cancel, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { TossStub } from '#tests/support/toss_stub'
import { carryOut } from './errands.js'
import { booksOf, closed, dieAt, OVER, owed, recover, type Scene } from './scene.js'

/** The sandbox's bank knows this one as closed. */
const CLOSED_ACCOUNT = { ...ACCOUNT, number: '110123450000' }

/** What is heard, and where a process may die over it. */
const NEWS: { name: string; points: AwaitPoint[]; scene: (stub: TossStub) => Promise<Scene> }[] = [
  {
    name: 'Toss refuses a refund for now',
    points: ['refund.failing', 'refund.postponed'],
    scene: async (stub) => {
      const { refund, reservation } = await owed(stub)
      stub.failNext({ code: 'NOT_AVAILABLE_BANK', status: 403 })
      return { errands: { refundId: refund.id }, reservations: [reservation] }
    },
  },
  {
    name: 'Toss refuses a refund for good',
    points: ['refund.closed', 'refund.switched'],
    scene: async (stub) => {
      const { refund, reservation } = await owed(stub)
      stub.failNext(OVER)
      return { errands: { refundId: refund.id }, reservations: [reservation] }
    },
  },
  {
    name: 'the bank refuses a refund',
    points: ['wire.failing', 'wire.postponed'],
    scene: async (stub) => {
      const { refund, reservation } = await closed(stub, CLOSED_ACCOUNT)
      return { errands: { wireId: refund.id }, reservations: [reservation] }
    },
  },
  {
    name: 'the bank refuses a payout',
    points: ['payout.failing', 'payout.postponed'],
    scene: async () => {
      payments.fake()
      const { host, payout, reservation } = await earned({ hasAccount: false })
      await usableAccount(host, CLOSED_ACCOUNT)
      await db
        .from('refunds')
        .where('reservation_id', reservation.id)
        .update({
          next_attempt_at: clock.now().plus({ years: 1 }).toJSDate(),
        })
      return { errands: { payoutId: payout.id }, reservations: [reservation] }
    },
  },
]

test.group('A process that is killed over bad news', (group) => {
  let stub: TossStub

  group.each.setup(async () => {
    await db.from('outbox_messages').delete()
    setTheScene()
    payouts.restore()
    ace.ui.switchMode('raw')
    logger.level = 'silent'
    stub = await TossStub.start()
    payments.use(stub.provider())
    return async () => {
      watchAwaitPoints(null)
      logger.level = 'error'
      ace.ui.switchMode('normal')
      await stub.stop()
      await db.from('sandbox_transfers').delete()
      await tidyUp()
    }
  })

  test('may die at each of these points', ({ assert }) => {
    assert.sameMembers(
      NEWS.flatMap(({ points }) => points),
      [...FAILING_POINTS]
    )
  })

  for (const { name, points, scene } of NEWS) {
    for (const point of points) {
      test(`leaves it to the next run, as if nothing had been heard: ${name}, ${point}`, async ({
        assert,
      }) => {
        const undisturbed = await scene(stub)
        const passed: AwaitPoint[] = []
        watchAwaitPoints((each) => void passed.push(each))
        await carryOut(undisturbed.errands)
        watchAwaitPoints(null)
        assert.include(passed, point)
        const expected = await own(undisturbed)
        await putAside(undisturbed)
        await db.from('sandbox_transfers').delete()
        await db.from('outbox_messages').delete()
        stub.calls.length = 0

        const killed = await scene(stub)
        const { signal, said } = await dieAt([point], killed, stub)
        assert.equal(signal, 'SIGKILL', said)
        assert.notDeepEqual(await own(killed), expected, 'something was left to do')
        clock.travel({ minutes: 2 })
        await (killed.errands.payoutId === undefined ? processRefunds() : processPayouts())
        assert.deepEqual(await own(killed), expected)
        const transfers = await db.from('sandbox_transfers')
        assert.isAtMost(transfers.length, 1, 'one key was asked with')
        const keys = stub.callsTo('/cancel').map(({ idempotencyKey }) => idempotencyKey)
        assert.isAtMost(new Set(keys).size, 1, 'the same key')
      }).timeout(60_000)
    }
  }

  for (const point of [
    'confirm.written',
    'confirm.committed',
    'refund.due',
    'refund.asking',
    'refund.answered',
    'refund.written',
    'refund.committed',
  ] as const) {
    test(`gives a late payment back once, whenever it dies: ${point}`, async ({ assert }) => {
      const { reservation, guest, host } = await approved()
      const { confirming, payment } = await authorised(stub, reservation, guest)
      await db.from('payments').where('id', payment.id).update({
        created_at: clock.now().toJSDate(),
      })
      await takenUnheard(stub, confirming)
      await cancel(await fresh(reservation), host)
      const errands = { confirming, isLate: true }
      const { signal, said } = await dieAt([point], { errands }, stub)
      assert.equal(signal, 'SIGKILL', said)
      await recover()
      const [refund, ...others] = await Refund.query().where('reservation_id', reservation.id)
      assert.isEmpty(others)
      assert.containSubset(refund, { kind: 'late_payment', status: 'done', amount: 80_000 })
      const keys = stub.callsTo('/cancel').map(({ idempotencyKey }) => idempotencyKey)
      assert.deepEqual([...new Set(keys)], [refund.ulid])
      assert.equal(stub.taken(), 0)
    }).timeout(60_000)
  }

  /** The books of a scene; what was told to whom is carried out by others. */
  async function own(scene: Scene) {
    const { reservations, transfers } = await booksOf(scene)
    return { reservations, transfers }
  }

  /** The other scene is not to be carried on. */
  async function putAside({ reservations }: Scene) {
    const later = clock.now().plus({ years: 1 }).toJSDate()
    for (const { id } of reservations) {
      for (const table of ['refunds', 'payouts']) {
        await db.from(table).where('reservation_id', id).update({ next_attempt_at: later })
      }
    }
  }
})
