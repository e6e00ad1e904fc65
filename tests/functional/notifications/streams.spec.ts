import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import { read } from '#models/notification/reading'
import { revise } from '#models/notification/revisions'
import { tell } from '#models/notification/telling'
import live from '#services/live/live'
import OutboxRelay from '#services/outbox/relay'
import { Listener } from '#tests/functional/notifications/listener'
import {
  listening,
  member,
  notice,
  signedIn,
  tidied,
  told,
} from '#tests/functional/notifications/support'
import { Visitor } from '#tests/support/visitor'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

test.group('The stream of a person', (group) => {
  tidied(group)

  test('tells how things stand, then what happens, once each', async ({ assert }) => {
    const user = await member()
    const { listener } = await listening(user)
    assert.deepEqual(listener.heard, [{ id: 0, name: 'state', data: { unread: 0 } }])
    await told(notice(user))
    await told(notice(user, { kind: 'chat.message' }))
    await listener.until(({ revisions }) => revisions.length === 2)
    assert.containSubset(listener.heard.slice(1), [
      {
        id: 1,
        name: 'notification',
        data: { unread: 1, kind: 'payout.sent', path: '/hosting/earnings' },
      },
      { id: 2, name: 'notification', data: { unread: 2, kind: 'chat.message' } },
    ])
    listener.cut()
  })

  test('tells all tabs what is read', async ({ assert }) => {
    const user = await member()
    await told(notice(user), notice(user))
    const [a, b] = [await listening(user), await listening(user)]
    await a.visitor.post('/notifications/readings')
    for (const { listener } of [a, b]) {
      await listener.until(({ heard }) => heard.at(-1)?.name === 'read')
      assert.deepEqual(listener.heard.at(-1), { id: 3, name: 'read', data: { unread: 0 } })
      listener.cut()
    }
  })

  test('replays what was missed since the last revision, in order', async ({ assert }) => {
    const user = await member()
    for (let at = 0; at < 5; at++) await told(notice(user))
    const visitor = await signedIn(user)
    const byAddress = await Listener.open(visitor, user.id, { after: 2 })
    const byHeader = await Listener.open(visitor, user.id, { after: 1, lastEventId: '4' })
    await Promise.all([byAddress.caughtUp(), byHeader.caughtUp()])
    assert.deepEqual(byAddress.revisions, [3, 4, 5])
    assert.deepEqual(byHeader.revisions, [5])
    assert.deepEqual(byHeader.heard.at(-1), { id: 5, name: 'state', data: { unread: 5 } })
    byAddress.cut()
    byHeader.cut()
  })

  test('notices that a message was lost on the way, and fills the gap', async ({ assert }) => {
    const user = await member()
    const { listener } = await listening(user)
    await told(notice(user))
    const lost = notice(user)
    await db.transaction((trx) => tell(trx, [lost]))
    await revise(user.id, [lost.cause])
    await read(user.id, 'all')
    await told(notice(user))
    await listener.until(({ heard }) => heard.at(-1)?.name === 'state')
    assert.deepEqual(listener.revisions, [1, 2, 4])
    listener.cut()
  })

  test('passes over what comes late or twice', async ({ assert }) => {
    const user = await member()
    const { listener } = await listening(user)
    const first = notice(user)
    const second = notice(user)
    await told(first)
    await told(second)
    await live.publish(user.id, await revise(user.id, [first.cause, second.cause]))
    await told(notice(user))
    await listener.until(({ revisions }) => revisions.includes(3))
    assert.deepEqual(listener.revisions, [1, 2, 3])
    listener.cut()
  })

  test('a look after everybody finds what nobody was told of', async ({ assert }) => {
    const user = await member()
    const { listener } = await listening(user)
    const lost = notice(user)
    await db.transaction((trx) => tell(trx, [lost]))
    await revise(user.id, [lost.cause])
    await live.lookAfter()
    await listener.until(({ revisions }) => revisions.length === 1)
    assert.deepEqual(listener.revisions, [1])
    listener.cut()
  })

  test('clients whose lines are cut again and again hear all of it in order', async ({
    assert,
  }) => {
    const user = await member()
    const visitor = await signedIn(user)
    const isOver = { now: false }
    const clients = upTo(4).map(async (number) => {
      const heard: number[] = []
      let last = 0
      while (last < 120) {
        const listener = await Listener.open(visitor, user.id, { after: last })
        const lives = isOver.now ? 10_000 : 15 * number + Math.round(number * 17 * ((last % 5) / 5))
        const end = Date.now() + lives
        while (Date.now() < end && Math.max(last, listener.last) < 120) await setTimeout(3)
        listener.cut()
        heard.push(...listener.revisions)
        last = Math.max(last, ...listener.revisions)
      }
      return heard
    })
    const told120 = upTo(6).map(async () => {
      for (let at = 0; at < 20; at++) await told(notice(user))
    })
    await Promise.all(told120)
    isOver.now = true
    for (const heard of await Promise.all(clients)) assert.deepEqual(heard, upTo(120))
  }).timeout(60_000)
})

test.group('Whose stream it is', (group) => {
  tidied(group)

  test('nobody hears what is meant for another', async ({ assert }) => {
    const people = [await member(), await member(), await member()]
    const visitors = await Promise.all(people.map((user) => signedIn(user)))
    for (const [at, visitor] of visitors.entries()) {
      for (const [of, user] of people.entries()) {
        const listener = await Listener.open(visitor, user.id)
        assert.equal(listener.status, at === of ? 200 : 403, `person ${at}, channel ${of}`)
        listener.cut()
      }
    }
    const listeners = await Promise.all(
      people.map((user, at) => Listener.open(visitors[at], user.id))
    )
    await Promise.all(listeners.map((listener) => listener.caughtUp()))
    for (const user of people) await told(notice(user, { kind: 'chat.message' }))
    for (const listener of listeners) {
      await listener.until(({ revisions }) => revisions.length > 0)
      await setTimeout(50)
      assert.deepEqual(listener.revisions, [1])
      listener.cut()
    }
  })

  test('is closed to visitors, to the banned, and to channels that are none', async ({
    assert,
  }) => {
    const user = await member()
    const visitor = await signedIn(user)
    const stranger = await Listener.open(new Visitor(), user.id)
    assert.equal(stranger.status, 401)
    for (const channel of [
      'users/*',
      'users/',
      '__proto__',
      `users/${user.id}/x`,
      'a'.repeat(3000),
    ]) {
      const odd = await Listener.open(visitor, user.id, { channel })
      assert.equal(odd.status, 403, channel.slice(0, 20))
    }
    for (const lastEventId of ['-1', 'x', '1e999', '9'.repeat(400)]) {
      const odd = await Listener.open(visitor, user.id, { lastEventId })
      assert.equal(odd.status, 200, lastEventId.slice(0, 20))
      odd.cut()
    }
    await user.merge({ bannedAt: user.createdAt }).save()
    const banned = await Listener.open(visitor, user.id)
    assert.equal(banned.status, 403)
  })

  test('is opened ten times at once and no more', async ({ assert }) => {
    const user = await member()
    const visitor = await signedIn(user)
    const open: Listener[] = []
    for (let at = 0; at < 10; at++) open.push(await Listener.open(visitor, user.id))
    const one = await Listener.open(visitor, user.id)
    assert.equal(one.status, 429)
    for (const listener of open) {
      assert.equal(listener.status, 200)
      listener.cut()
    }
  })

  test('ends with the sign-in that opened it, and with no other', async ({ assert }) => {
    const user = await member()
    const [here, there] = [await listening(user), await listening(user)]
    await here.visitor.post('/logout')
    await here.listener.until(({ isOver }) => isOver)
    assert.isFalse(there.listener.isOver)

    const third = await listening(user)
    const sessions = await third.visitor.visit('/settings/sessions')
    const other = sessions.props.signIns.find((each: { isCurrent: boolean }) => !each.isCurrent)
    await third.visitor.delete(`/settings/sessions/${other.handle}`)
    await there.listener.until(({ isOver }) => isOver)
    assert.isFalse(third.listener.isOver)
    third.listener.cut()
  })

  test('ends with a new password and with a ban', async ({ assert }) => {
    const user = await member()
    const { visitor, listener } = await listening(user)
    await visitor.put('/settings/password', {
      currentPassword: PASSWORD,
      password: 'another-good-pass-9',
    })
    await user.refresh()
    assert.equal(user.sessionEpoch, 1, 'the password was changed')
    await new OutboxRelay().drain()
    await listener.until(({ isOver }) => isOver)

    const banned = await member()
    const { listener: other } = await listening(banned)
    await banned.ban('여러 번 물건을 보내지 않았어요.')
    await live.lookAfter()
    await other.until(({ isOver }) => isOver)
  })

  test('five hundred of them hold no database connection', async ({ assert }) => {
    const open: Listener[] = []
    for (let at = 0; at < 50; at++) {
      const user = await member()
      const visitor = await signedIn(user)
      open.push(...(await Promise.all(upTo(10).map(() => Listener.open(visitor, user.id)))))
    }
    await Promise.all(open.map((listener) => listener.caughtUp()))
    assert.equal(live.count, 500)
    const pool = db.manager.get('mariadb')!.connection!.pool!
    assert.equal(pool.numUsed(), 0)
    for (const listener of open) listener.cut()
    while (live.count > 0) await setTimeout(20)
  }).timeout(90_000)

  test('is told where to go when its process ends', async ({ assert }) => {
    const user = await member()
    const { listener } = await listening(user)
    live.drain()
    await listener.until(({ isOver }) => isOver)
    assert.equal(listener.heard.at(-1)?.name, 'bye')
    assert.isAtLeast(listener.retry!, 500)
    assert.isAtMost(listener.retry!, 5_000)
  })
})
