import { test } from '@japa/runner'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import redis from '@adonisjs/redis/services/main'
import type { Attempt } from '#services/lock/contract'
import { RedisLocks } from '#services/lock/redis_locks'

/** A connection of its own with the application's settings, to another port when given. */
function connect(port?: number) {
  const connection = redis.connection().ioConnection.duplicate(port === undefined ? {} : { port })
  connection.on('error', () => {})
  return connection
}

async function outcomeOf(attempt: Promise<Attempt>) {
  const { outcome } = await attempt
  return outcome
}

test.group('Locks in Redis', () => {
  test('one holds it, others learn so, and it is free when given back', async ({
    assert,
    cleanup,
  }) => {
    const connections = [connect(), connect()]
    cleanup(() => connections.forEach((connection) => connection.disconnect()))
    const [one, other] = connections.map((connection) => new RedisLocks(connection))
    const mine = await one.attempt('test:pair', 5_000)
    assert.equal(mine.outcome, 'mine')
    const theirs = await other.attempt('test:pair', 5_000)
    assert.equal(theirs.outcome, 'theirs')
    if (mine.outcome === 'mine') await mine.release()
    const freed = await other.attempt('test:pair', 5_000)
    assert.equal(freed.outcome, 'mine')
    if (freed.outcome === 'mine') await freed.release()
  })

  test('of fifty who ask at once one has it', async ({ assert, cleanup }) => {
    const connections = Array.from({ length: 5 }, () => connect())
    cleanup(() => connections.forEach((connection) => connection.disconnect()))
    const all = connections.map((connection) => new RedisLocks(connection))
    const attempts = await Promise.all(
      Array.from({ length: 50 }, (_, at) => all[at % 5].attempt('test:crowd', 300))
    )
    assert.lengthOf(
      attempts.filter(({ outcome }) => outcome === 'mine'),
      1
    )
    assert.lengthOf(
      attempts.filter(({ outcome }) => outcome === 'theirs'),
      49
    )
  })

  test('a holder that dies holds it until it runs out', async ({ assert, cleanup }) => {
    const [dying, other] = [connect(), connect()]
    cleanup(() => other.disconnect())
    assert.equal(await outcomeOf(new RedisLocks(dying).attempt('test:dying', 300)), 'mine')
    dying.disconnect()
    const heir = new RedisLocks(other)
    assert.equal(await outcomeOf(heir.attempt('test:dying', 300)), 'theirs')
    await sleep(320)
    assert.equal(await outcomeOf(heir.attempt('test:dying', 300)), 'mine')
  })

  test('nobody knows while Redis is down', async ({ assert, cleanup }) => {
    const connection = connect(1)
    cleanup(() => connection.disconnect())
    const locks = new RedisLocks(connection)
    for (let ask = 0; ask < 3; ask++) {
      assert.equal(await outcomeOf(locks.attempt('test:down', 300)), 'unknown')
    }
  })

  test('a Redis that refuses to write is no holder', async ({ assert }) => {
    const refuse = () => Promise.reject(new Error('READONLY You can’t write against a replica.'))
    const replica = { status: 'ready', evalsha: refuse, eval: refuse }
    assert.equal(await outcomeOf(new RedisLocks(replica).attempt('test:replica', 300)), 'unknown')
  })

  test('nobody waits long for a Redis that answers nothing', async ({ assert, cleanup }) => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    if (address === null || typeof address === 'string') throw new Error('no port was given')
    const connection = connect(address.port)
    cleanup(() => {
      connection.disconnect()
      silent.close()
    })
    const startedAt = performance.now()
    assert.equal(await outcomeOf(new RedisLocks(connection).attempt('test:mute', 300)), 'unknown')
    assert.isBelow(performance.now() - startedAt, 1_500)
  })
})
