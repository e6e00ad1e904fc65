import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import EffectWorker from '#services/outbox/effect_worker'
import handOver from '#services/outbox/hand_over'
import outbox from '#services/outbox/outbox'
import { eventually, record, undone, Workers } from '#tests/functional/outbox/workers'
import { Line } from '#tests/support/line'

test.group('A worker in the web process', () => {
  test('carries out what was committed, without being asked', async ({ assert, cleanup }) => {
    await db.from('outbox_messages').delete()
    const done: unknown[] = []
    outbox.handle('test.committed', async ({ name }) => void done.push(name))
    const worker = new EffectWorker()
    await worker.start()
    cleanup(async () => void (await worker.stop()))
    const effect = { topic: 'test.committed', payload: { name: 'letter' } }
    await db.transaction((trx) => outbox.record(trx, effect))
    await eventually(() => done.length > 0, 3_000)
    await eventually(async () => (await undone()) === 0, 3_000)
    assert.deepEqual(done, ['letter'])
  })

  test('goes on with everything else while letters hang, and then with them', async ({
    assert,
    cleanup,
  }) => {
    await db.from('outbox_messages').delete()
    const { promise: answer, resolve: answers } = Promise.withResolvers<void>()
    let asked = 0
    let paid = 0
    outbox.handleLetter('test.letter', async () => {
      asked++
      await answer
    })
    outbox.handle('test.refund', async () => void paid++)
    const worker = new EffectWorker(4)
    await worker.start()
    cleanup(async () => {
      answers()
      await worker.stop()
    })
    const letters = Array.from({ length: 10 }, () => ({ topic: 'test.letter', payload: {} }))
    await db.transaction((trx) => outbox.record(trx, letters))
    await eventually(() => asked === 2)
    await db.transaction((trx) => outbox.record(trx, { topic: 'test.refund', payload: {} }))
    await eventually(() => paid === 1, 5_000)
    assert.equal(asked, 2)
    answers()
    await eventually(async () => (await undone()) === 0)
    assert.equal(asked, 10)
  })
})

test.group('Redis goes away and comes back', (group) => {
  let workers: Workers
  let line: Line

  group.setup(async () => {
    workers = new Workers()
    line = await Line.open()
    await workers.start({ REDIS_PORT: String(line.port) })
    return async () => {
      await workers.stop()
      line.cut()
    }
  })

  test('a worker takes effects from the database meanwhile, and from the queue afterwards', async ({
    assert,
  }) => {
    await workers.forgetEntries()
    line.cut()
    await record(20, 5)
    await eventually(async () => (await undone()) === 0, 15_000)
    const handed = await db.from('outbox_messages').whereNotNull('handed_at')
    assert.isEmpty(handed, 'none of them came through the queue')

    await line.mend()
    await record(20, 5)
    await handOver()
    await eventually(async () => (await undone()) === 0, 15_000)
    assert.lengthOf(workers.began(), 40)
  }).timeout(30_000)
})
