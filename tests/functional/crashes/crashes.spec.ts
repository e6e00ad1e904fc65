import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import Refund from '#models/refund'
import Payment from '#models/payment'
import { AWAIT_POINTS, watchAwaitPoints, type AwaitPoint } from '#services/await_points'
import payouts from '#services/payouts/payouts'
import { setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { TossStub } from '#tests/support/toss_stub'
import { carryOut } from './errands.js'
import { awaiting, booksOf, dieAt, dieWhileAsking, recover, type Scene } from './scene.js'

const ACTS = ['confirm', 'refund', 'wire', 'payout'] as const

test.group('A process that is killed with money between two hands', (group) => {
  let stub: TossStub
  let expected: Awaited<ReturnType<typeof booksOf>>

  group.setup(async () => {
    const leave = await enter()
    const scene = await awaiting(stub)
    await carryOut(scene.errands)
    await recover()
    expected = await booksOf(scene)
    await leave()
  })

  group.each.setup(enter)

  /** Without effects that other tests left open: what becomes of them is no part of the books. */
  async function enter() {
    await db.from('outbox_messages').delete()
    setTheScene()
    payouts.restore()
    ace.ui.switchMode('raw')
    stub = await TossStub.start()
    return async () => {
      watchAwaitPoints(null)
      ace.ui.switchMode('normal')
      await stub.stop()
      await db.from('sandbox_transfers').delete()
      await tidyUp()
    }
  }

  test('passes each point when it is left alone', async ({ assert }) => {
    const passed: AwaitPoint[] = []
    const { errands } = await awaiting(stub)
    watchAwaitPoints((point) => void passed.push(point))
    await carryOut(errands)
    assert.sameMembers(passed, [...AWAIT_POINTS])
    for (const act of ACTS) assert.deepEqual(pointsOf(act, passed), pointsOf(act))
  })

  for (const points of deaths()) {
    test(`leaves nothing that the commands do not finish: ${points.join(', ')}`, async ({
      assert,
    }) => {
      const scene = await awaiting(stub)
      const { signal, said } = await dieAt(points, scene, stub)
      assert.equal(signal, 'SIGKILL', said)
      await assertMended(assert, scene)
    }).timeout(60_000)
  }

  for (const [fault, calls] of [
    ['silentBefore', 4],
    ['silentAfterSuccess', 2],
  ] as const) {
    test(`asks anew with the same keys, and only for what was not done: ${fault}`, async ({
      assert,
    }) => {
      const scene = await awaiting(stub)
      stub.failNext(fault, fault)
      await dieWhileAsking(scene, stub)
      await assertMended(assert, scene)
      assert.lengthOf(stub.movesAsked(), calls)
    }).timeout(60_000)
  }

  async function assertMended(assert: Assert, scene: Scene) {
    const found = await booksOf(scene)
    await recover()
    const books = await booksOf(scene)
    assert.notDeepEqual(books, found, 'something was left to do')
    const asked = new Set(stub.movesAsked().map(({ idempotencyKey }) => idempotencyKey))
    assert.sameMembers([...asked], await keysOf(scene))
    assert.equal(stub.taken(), 80_000 + 15_000 + 80_000)
    assert.lengthOf(await db.from('sandbox_transfers'), 2)

    await recover()
    assert.deepEqual(await booksOf(scene), books, 'once is enough')
    assert.deepEqual(books, expected)
  }

  async function keysOf({ errands }: Scene) {
    const payment = await Payment.findByOrFail('orderId', errands.confirming!.orderId)
    const refund = await Refund.findOrFail(errands.refundId!)
    return [payment.ulid, refund.ulid]
  }
})

function pointsOf(act: (typeof ACTS)[number], points: readonly AwaitPoint[] = AWAIT_POINTS) {
  return points.filter((point) => point.startsWith(`${act}.`))
}

/**
 * Points at which one process dies. In a transaction an act may wait for the rows of another: there
 * each dies for itself, and whatever the others are at dies with it.
 */
function deaths(): AwaitPoint[][] {
  const stages = pointsOf('confirm').map((_, stage) => ACTS.map((act) => pointsOf(act)[stage]))
  return stages.flatMap((points) =>
    points.some((point) => point.endsWith('.written')) ? points.map((point) => [point]) : [points]
  )
}
