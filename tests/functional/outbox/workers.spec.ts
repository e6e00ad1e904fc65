import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import config from '#config/queue'
import handOver from '#services/outbox/hand_over'
import sweep from '#services/outbox/sweep'
import {
  eventually,
  record,
  undone,
  Workers,
  type WorkerProcess,
} from '#tests/functional/outbox/workers'

test.group('Three workers at once', (group) => {
  let workers: Workers
  let three: WorkerProcess[]

  group.setup(async () => {
    workers = new Workers()
    three = await Promise.all([workers.start(), workers.start(), workers.start()])
    return () => workers.stop()
  })
  group.each.setup(() => workers.forgetEntries())

  test('an urgent effect goes before those that wait in the queue already', async ({ assert }) => {
    await record(80, 100)
    await handOver()
    await eventually(() => workers.began().length > 0)
    await record(1, 5, true)
    await handOver()
    await eventually(async () => (await undone()) === 0)
    const began = workers.began().map(({ id }) => id)
    const urgent = Math.max(...began)
    assert.lengthOf(began, 81)
    assert.isBelow(began.indexOf(urgent), 60)
  }).timeout(20_000)

  test('a flushed Redis loses nothing: a sweep hands over what is left', async ({ assert }) => {
    await record(200, 40)
    await handOver()
    await eventually(() => workers.ended().length >= 40)
    await redis.flushdb()
    await setTimeout(300)
    const left = await undone()
    assert.isAbove(left, 20, 'the flush came before the end')

    config.mode = 'worker'
    const { handedOver } = await sweep().finally(() => (config.mode = 'off'))
    assert.equal(handedOver, left)
    await eventually(async () => (await undone()) === 0)
    assert.lengthOf(workers.began(), 200)
    assert.lengthOf(new Set(workers.ended().map(({ id }) => id)), 200)
  }).timeout(20_000)

  test('a worker killed midway loses nothing, and nothing is carried out twice at once', async ({
    assert,
  }) => {
    const [killed] = three
    await record(240, 60)
    await handOver()
    await eventually(() => workers.ended().length >= 60 && workers.inFlight(killed.pid).length > 1)
    killed.kill('SIGKILL')
    const { at: diedAt } = await killed.over
    const cutOff = workers.inFlight(killed.pid)
    assert.isNotEmpty(cutOff, 'it was in the middle of something')
    await eventually(async () => (await undone()) === 0)

    const began = Map.groupBy(workers.began(), ({ id }) => id)
    assert.equal(began.size, 240)
    assert.lengthOf(new Set(workers.began().map(({ pid }) => pid)), 3)
    const twice = [...began].filter(([, entries]) => entries.length > 1)
    assert.sameMembers(
      twice.map(([id]) => id),
      cutOff
    )
    for (const [, [first, second, ...more]] of twice) {
      assert.equal(first.pid, killed.pid)
      assert.isAtLeast(second.at, diedAt)
      assert.isEmpty(more)
    }
    assert.lengthOf(workers.ended(), 240)
  }).timeout(20_000)

  test('a worker asked to end finishes what it began and begins nothing more', async ({
    assert,
  }) => {
    const [, asked] = three
    await record(40, 250)
    await handOver()
    await eventually(() => workers.inFlight(asked.pid).length > 1)
    const askedAt = Date.now()
    asked.kill('SIGTERM')
    const { code, at } = await asked.over
    assert.equal(code, 0)
    assert.isBelow(at - askedAt, 4_000)
    assert.isEmpty(workers.inFlight(asked.pid))
    assert.isAbove(await undone(), 0, 'there was more to begin')
    await eventually(async () => (await undone()) === 0)
    assert.lengthOf(workers.began(), 40)
  }).timeout(20_000)

  test('a worker asked to end leaves what hangs to others', async ({ assert }) => {
    const [, , asked] = three
    await record(12, 60_000)
    await handOver()
    await eventually(() => workers.inFlight(asked.pid).length > 0)
    const askedAt = Date.now()
    asked.kill('SIGTERM')
    const { code, at } = await asked.over
    assert.equal(code, 0)
    assert.isBelow(at - askedAt, 15_000)
  }).timeout(30_000)
})
