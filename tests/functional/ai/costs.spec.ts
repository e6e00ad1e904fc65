import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import ai from '#services/ai/ai'
import { atMost } from '#services/ai/estimates'
import { costOf } from '#services/ai/budget'
import { OpenAiStub, type Fault } from '#tests/support/openai_stub'
import { calls, heard, question, ranking } from '#tests/functional/ai/support'

async function spent(): Promise<number> {
  const [{ cost }] = await db.from('ai_budgets').where('owner_id', 0).sum('cost_micros as cost')
  return Number(cost)
}

const HEARD = 100 * 0.4 + 20 * 1.6

test.group('What a call that brought nothing costs', (group) => {
  let stub: OpenAiStub

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    stub = await OpenAiStub.start()
    stub.says = JSON.stringify({ ids: [1] })
    ai.use(stub.driver())
    return async () => {
      ai.restore()
      await stub.stop()
    }
  })

  for (const fault of ['brokenJson', 'tooLong'] as Fault[]) {
    test('what the provider says that it used, when it is {$self}')
      .with([fault])
      .run(async ({ assert }) => {
        stub.fail(fault)
        const { source } = await ai.rank(ranking, { by: null })

        assert.isTrue(source.isFallback)
        const [call] = await calls()
        assert.containsSubset(call, { outcome: 'malformed', cost_micros: HEARD, input_tokens: 100 })
        assert.equal(await spent(), HEARD)
      })
  }

  test('what the provider used for something of another shape', async ({ assert }) => {
    stub.says = JSON.stringify('hi')
    await ai.rank(ranking, { by: null })
    assert.equal(await spent(), HEARD)
  })

  for (const fault of ['busy', 'broken', 'refused', 'denied'] as Fault[]) {
    test('nothing, when it was turned away as {$self}')
      .with([fault])
      .run(async ({ assert }) => {
        stub.fail(fault)
        await ai.rank(ranking, { by: null })
        const [call] = await calls()
        assert.equal(call.outcome, fault)
        assert.equal(await spent(), 0)
      })
  }

  test('nothing, when nobody was there', async ({ assert }) => {
    await stub.stop()
    const { source } = await ai.rank(ranking, { by: null })
    assert.isTrue(source.isFallback)
    const [call] = await calls()
    assert.equal(call.outcome, 'broken')
    assert.equal(await spent(), 0)
  })

  test('the most that it can have been, when it ended unheard', async ({ assert }) => {
    stub.fail('silent')
    await ai.rank(ranking, { by: null })
    const [call] = await calls()
    assert.containsSubset(call, { outcome: 'timeout', cost_micros: await spent() })
    assert.equal(await spent(), costOf(atMost('rank', ranking)))
  })

  test('the most that it can have been, when whoever asked has left the answer', async ({
    assert,
  }) => {
    stub.says = '가나다라 마바사아 '.repeat(200)
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 50)
    await assert.rejects(() => heard(question, gone.signal), /stopped/)
    assert.equal(await spent(), costOf(atMost('answer', question)))
    assert.isAbove(await spent(), 0)
  })

  test('the most that it can have been, when the provider does not count', async ({ assert }) => {
    stub.isCounting = false
    const { source } = await ai.rank(ranking, { by: null })
    assert.isFalse(source.isFallback)
    const [call] = await calls()
    assert.equal(call.outcome, 'ok')
    const most = { ...atMost('rank', ranking), model: 'gpt-4.1-mini' }
    assert.equal(await spent(), costOf(most))
  })
})
