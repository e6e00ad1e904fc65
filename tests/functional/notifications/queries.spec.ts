import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { UserFactory } from '#database/factories/user_factory'
import type { Kind } from '#models/notification/kinds'
import { rolledBack } from '#tests/functional/listings/support'
import { notice, told } from '#tests/functional/notifications/support'

const KINDS: Kind[] = [
  'payout.sent',
  'refund.failed',
  'chat.room',
  'reservation.pending_approval',
  'reservation.edited',
  'reservation.overdue',
  'payment.late',
]

test.group('Queries that a list of notifications costs', (group) => {
  rolledBack(group)

  test('are as many for one kind as for all of them, whoever they name', async ({
    client,
    assert,
  }) => {
    const reader = await UserFactory.create()
    const visit = (path: string) => () => client.get(path).loginAs(reader).withInertia()
    const paths = ['/notifications', '/notifications?unread=1', '/notifications/latest']
    const inTurn = async () => {
      const found: number[] = []
      for (const path of paths) found.push(await cost(visit(path)))
      return found
    }
    await told(notice(reader, { actorId: reader.id }))
    await inTurn()
    const one = await inTurn()
    for (const kind of [...KINDS, ...KINDS]) {
      const actor = await UserFactory.create()
      const data = { side: 'host', title: '텐트', due: '2026-06-05', amount: 1_000 }
      const target = 'reservation:01JDZ0000000000000000000AA'
      await told(notice(reader, { kind, actorId: actor.id, data, target }))
    }
    assert.deepEqual(await inTurn(), one)
    assert.isAtMost(Math.max(...one), 5)
    assert.isAbove(Math.min(...one), 1)

    const response = await visit('/notifications')()
    const { notifications } = response.inertiaProps as {
      notifications: { data: { headline: string }[] }
    }
    assert.lengthOf(notifications.data, 15)
    for (const { headline } of notifications.data) assert.isAbove(headline.length, 5)
  })
})

/** Everything runs on the one connection of the test's transaction, which counts its statements. */
async function cost(visit: () => Promise<unknown>): Promise<number> {
  const before = await statements()
  await visit()
  return (await statements()) - before - 1
}

async function statements(): Promise<number> {
  const [[row]] = await db.rawQuery(`SHOW SESSION STATUS LIKE 'Questions'`)
  return Number(row.Value)
}
