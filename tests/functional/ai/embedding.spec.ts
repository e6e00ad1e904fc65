import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import Listing from '#models/listing'
import { claim, store } from '#models/listing/embedding/claims'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'
import { termsOf } from '#models/listing/snapshot'
import ai from '#services/ai/ai'
import clock from '#services/clock'
import OutboxRelay from '#services/outbox/relay'
import { OpenAiStub } from '#tests/support/openai_stub'
import { offered } from '#tests/functional/hosting/support'
import { calls } from '#tests/functional/ai/support'
import { nearestTo, rows, vectorsOf } from '#tests/functional/ai/index_support'

test.group('The index of vectors', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a listing that is published can be found by meaning', async ({ assert }) => {
    const host = await UserFactory.create()
    const guitar = await offered(host, { title: '통기타', content: '입문용으로 좋은 악기예요.' })
    const beam = await offered(host, { title: '빔프로젝터', content: '벽에 쏘아 영화를 봐요.' })
    assert.deepEqual(await db.from('listing_vectors'), [])
    await new OutboxRelay().drain()

    assert.deepEqual(await nearestTo('projector', 1), [beam.id])
    assert.deepEqual(await nearestTo('기타를', 1), [guitar.id])
    const all = await rows()
    assert.deepEqual(
      all.map(({ status, version, stored }) => [status, version === stored]),
      [
        ['DONE', true],
        ['DONE', true],
      ]
    )
  })

  test('the text has names and no ids', async ({ assert }) => {
    const stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    try {
      const host = await UserFactory.create()
      const options = [{ name: '삼각대', fee: 3_000, deposit: 0 }]
      const listing = await offered(host, { fee: 20_000, deposit: 70_000, options })
      await embedPending()

      const [text] = stub.calls[0].body.input!
      const category = await listing.related('category').query().firstOrFail()
      const [region] = await listing.related('regions').query()
      for (const part of [category.name, region.name, '삼각대', '20,000', '70,000', '직거래'])
        assert.include(text, part)
      assert.isTrue(text.startsWith(`${listing.title}\n${listing.content}`))
    } finally {
      ai.restore()
      await stub.stop()
    }
  })

  test('drafts, paused, hidden, deleted and banned ones are not in it', async ({ assert }) => {
    const host = await UserFactory.create()
    const [paused, deleted, hidden, seen] = await Promise.all([
      offered(host),
      offered(host),
      offered(host),
      offered(host),
    ])
    await offered(host, {}, 'draft')
    const banned = await UserFactory.create()
    await offered(banned)
    await embedPending()
    assert.lengthOf(await db.from('listing_vectors'), 5)

    await paused.pause()
    await deleted.remove()
    await Listing.query().where('id', hidden.id).update({ hiddenAt: new Date() })
    await banned.ban('spam')
    assert.lengthOf(await db.from('listing_vectors'), 2)
    const fitted = await fitIndex()

    assert.deepEqual(fitted, { left: 1, entered: 0 })
    const left = await db.from('listing_vectors').select('listing_id')
    assert.deepEqual(left, [{ listing_id: seen.id }])
    await paused.publish()
    await embedPending()
    assert.lengthOf(await vectorsOf(paused.id), 1)
  })

  test('comes back by itself when a suspension has run out', async ({ assert }) => {
    const listing = await offered(await UserFactory.create())
    const host = await listing.related('host').query().firstOrFail()
    await embedPending()
    await host.suspend(3, 'rude')
    assert.lengthOf(await vectorsOf(listing.id), 0)

    clock.travel({ days: 4 })
    try {
      await fitIndex()
      await embedPending()
      assert.lengthOf(await vectorsOf(listing.id), 1)
    } finally {
      clock.restore()
    }
  })

  test('what changes while it is in work is embedded again', async ({ assert }) => {
    const host = await UserFactory.create()
    const listing = await offered(host, { title: '통기타' })
    const claims = await claim()
    const terms = await termsOf(listing)
    const changed = await listing.revise(
      { ...terms, title: '빔프로젝터' },
      { seen: listing.version, publish: false }
    )
    const numbers = Array.from({ length: 512 }, (_, at) => (at === 0 ? 1 : 0))
    const old = [{ listingId: listing.id, fingerprint: 'old', numbers }]

    assert.equal(await store(claims, old, 'builtin:1:512'), 0)
    assert.lengthOf(await vectorsOf(listing.id), 0)
    await embedPending()
    assert.deepEqual(await vectorsOf(changed.id), [{ listing_id: listing.id, version: 2 }])
  })

  test('the same text again costs no call', async ({ assert }) => {
    const listing = await offered(await UserFactory.create())
    await embedPending()
    const [{ total: before }] = await db.from('ai_calls').count('* as total')
    await db
      .from('listing_embeddings')
      .where('listing_id', listing.id)
      .update({ status: 'WAIT', due_at: db.raw('UTC_TIMESTAMP(3)'), version: 2 })
    const done = await embedPending()

    assert.containsSubset(done, { embedded: 0, unchanged: 1 })
    const [{ total }] = await db.from('ai_calls').count('* as total')
    assert.equal(total, before)
    assert.deepEqual(await vectorsOf(listing.id), [{ listing_id: listing.id, version: 2 }])
  })

  test('many texts go in one call', async ({ assert }) => {
    const host = await UserFactory.create()
    const stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    try {
      const first = await createListing({ hostId: host.id })
      const category = await first.related('category').query().firstOrFail()
      const regions = await first.related('regions').query()
      for (let n = 1; n < 70; n++)
        await createListing({ hostId: host.id, title: `텐트 ${n}` }, { category, regions })
      await fitIndex()
      const { embedded } = await embedPending()

      assert.equal(embedded, 70)
      assert.lengthOf(stub.calls, 1)
      const made = await calls()
      assert.containsSubset(made[0], { purpose: 'embed', items: 70, outcome: 'ok' })
    } finally {
      ai.restore()
      await stub.stop()
    }
  })

  test('waits when the provider fails, and one refused text keeps no other', async ({ assert }) => {
    const host = await UserFactory.create()
    const stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    try {
      for (const title of ['텐트', '기타', '카약']) await offered(host, { title })
      stub.fail('busy')
      assert.containsSubset(await embedPending(), { embedded: 0, failed: 3 })
      assert.containsSubset(await embedPending(), { embedded: 0, failed: 0 })

      await db.from('listing_embeddings').update({ due_at: db.raw('UTC_TIMESTAMP(3)') })
      stub.fail('refused', 'refused', 'refused')
      assert.containsSubset(await embedPending(), { embedded: 2, failed: 1 })
    } finally {
      ai.restore()
      await stub.stop()
    }
  })
})
