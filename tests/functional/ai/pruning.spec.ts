import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import config from '#config/ai'
import { prune } from '#services/ai/pruning'
import clock from '#services/clock'
import timetable from '#services/scheduler/timetable'

async function called(days: number, model: string) {
  const call = { purpose: 'rank', driver: 'openai', duration_ms: 1, outcome: 'ok' }
  const at = clock.now().minus({ days }).toJSDate()
  await db.table('ai_calls').insert({ ...call, model, created_at: at })
}

test.group('Calls to a model that were made long ago', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('ai_calls').delete()))

  test('are forgotten, younger ones stay', async ({ assert }) => {
    await called(config.keepDays + 1, 'old')
    await called(config.keepDays - 1, 'young')
    assert.equal(await prune(), 1)
    const left = await db.from('ai_calls').select('model')
    assert.deepEqual(
      left.map(({ model }) => model),
      ['young']
    )
    assert.equal(await prune(), 0)
  })

  test('go each night', ({ assert }) => {
    assert.exists(timetable.find('ai:prune'))
  })
})
