import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import config from '#config/ai'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import { fitIndex } from '#models/listing/embedding/marking'
import { replaceTable, width } from '#models/listing/embedding/table'
import { embedPending, renewAll } from '#models/listing/embedding/working'
import ai from '#services/ai/ai'
import { eventually } from '#tests/functional/outbox/workers'
import { OpenAiStub } from '#tests/support/openai_stub'
import { embedProcess, rows } from '#tests/functional/ai/index_support'

async function shopOf(listings: number) {
  const host = await UserFactory.create()
  const first = await createListing({ hostId: host.id })
  const category = await first.related('category').query().firstOrFail()
  const regions = await first.related('regions').query()
  for (let n = 1; n < listings; n++)
    await createListing({ hostId: host.id, title: `대여품 ${n}` }, { category, regions })
  await fitIndex()
}

test.group('Workers of the index', (group) => {
  let stub: OpenAiStub

  group.each.setup(() => testUtils.db().truncate())
  group.each.setup(async () => {
    stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    return async () => {
      ai.restore()
      await stub.stop()
      if ((await width()) !== 512) await replaceTable(512)
    }
  })

  test('side by side they store each listing once', async ({ assert }) => {
    await shopOf(60)
    const { batch } = config.embedding
    config.embedding.batch = 10
    stub.latencyMs = 20
    try {
      const done = await Promise.all([1, 2, 3, 4].map(() => embedPending()))
      assert.equal(
        done.reduce((sum, { embedded }) => sum + embedded, 0),
        60
      )
    } finally {
      config.embedding.batch = batch
    }

    const all = await rows()
    assert.lengthOf(all, 60)
    assert.isTrue(all.every(({ status, stored }) => status === 'DONE' && stored === 1))
    const texts = stub.calls.flatMap(({ body }) => body.input!)
    assert.equal(new Set(texts).size, 60)
    assert.isAtMost(stub.calls.length, 6 + 4)
  }).timeout(30_000)

  test('a text that is refused waits alone', async ({ assert }) => {
    await shopOf(40)
    stub.refuses = (text) => text.startsWith('대여품 7\n')
    const { batch } = config.embedding
    config.embedding.batch = 30
    try {
      assert.containsSubset(await embedPending(), { embedded: 39, failed: 1 })
      stub.refuses = () => false
      await db
        .from('listing_embeddings')
        .whereNotNull('due_at')
        .update({ due_at: new Date(0) })
      assert.containsSubset(await embedPending(), { embedded: 1, failed: 0 })
    } finally {
      config.embedding.batch = batch
    }
  }).timeout(30_000)

  test('a provider that refuses everything is not asked for each text', async ({ assert }) => {
    await shopOf(40)
    stub.refuses = () => true
    assert.containsSubset(await embedPending(), { embedded: 0, failed: 40 })
    assert.isBelow(stub.calls.length, 20)
  }).timeout(30_000)

  test('what a killed one had claimed is taken over', async ({ assert }) => {
    await shopOf(12)
    stub.latencyMs = 60_000
    const killed = embedProcess(stub)
    await eventually(() => stub.calls.length === 1)
    killed.kill()
    await killed.over
    stub.latencyMs = 0
    const left = await rows()
    assert.isTrue(left.every(({ status, stored }) => status === 'PENDING' && stored === null))

    await eventually(async () => {
      await embedPending()
      const all = await rows()
      return all.every(({ status }) => status === 'DONE')
    })
    const all = await rows()
    assert.lengthOf(all, 12)
    assert.isTrue(all.every(({ version, stored }) => stored === version))
    assert.lengthOf(stub.calls, 2)
  }).timeout(40_000)

  test('another length of vectors makes the index anew, with progress', async ({ assert }) => {
    await shopOf(5)
    await embedPending()
    ai.use(stub.driver({ dimensions: 128 }))
    await assert.rejects(() => embedPending(), /listings:embed --all/)

    assert.equal(await renewAll(), 5)
    const progress: number[] = []
    await embedPending((done) => progress.push(done))

    assert.deepEqual(progress, [5])
    assert.equal(await width(), 128)
    const spaces = await db.from('listing_vectors').distinct('space')
    assert.deepEqual(spaces, [{ space: 'openai:text-embedding-3-small:128' }])
    assert.equal(await renewAll(), 0)
  }).timeout(30_000)
})
