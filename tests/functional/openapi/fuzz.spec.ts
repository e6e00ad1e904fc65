import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import sender from '#services/outgoing_webhooks/sender'
import { emptyDatabase } from '#tests/support/empty_database'
import { fuzz } from '#tests/support/fuzz/run'
import { reportOf } from '#tests/support/fuzz/report'
import { openScene } from '#tests/support/fuzz/scene'

const SEED = 20_261_126

test.group('Nonsense for the API', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    const undo = sender.resolveBy(() => Promise.reject(new Error('there are no names here')))
    return async () => {
      undo()
      await emptyDatabase()
    }
  })

  test('no operation fails, falls silent or answers what the document does not say', async ({
    assert,
  }) => {
    const scene = await openScene()
    const origin = `http://127.0.0.1:${process.env.PORT}`
    const outcome = await fuzz({ ...scene, origin, requests: 408, seed: SEED })
    assert.isAbove(outcome.counts.size, 90)
    assert.lengthOf(outcome.findings, 0, reportOf(outcome, SEED))
    const successes = [...outcome.counts.values()].filter((by) =>
      [...by.keys()].some((status) => status >= 200 && status < 300)
    )
    assert.isAbove(successes.length, 30)
    const { total } = await db.from('users').count('* as total').first()
    assert.equal(Number(total), 4)
  }).timeout(120_000)
})
