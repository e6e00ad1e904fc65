import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import ai from '#services/ai/ai'
import BuiltinDriver from '#services/ai/builtin/builtin'
import type { Summarising } from '#services/ai/contract'
import type { Attempt, Locks } from '#services/lock/contract'
import locks from '#services/lock/locks'
import { summaryFor } from '#services/reviews/summaries'
import { RedisCache, type Cache } from '#services/shared/cache'
import SharedWork from '#services/shared/shared_work'
import { gear, person } from '#tests/functional/reservations/support'
import { reviewed, staged } from '#tests/functional/reviews/support'

/** A model that takes its time and counts how often it is asked. */
class Model extends BuiltinDriver {
  override readonly name = 'openai'
  asked: Summarising[] = []
  isBroken = false

  constructor(private ms = 0) {
    super()
  }

  override async summarise(asked: Summarising) {
    this.asked.push(asked)
    await sleep(this.ms)
    if (this.isBroken) throw new Error('the model is broken')
    return {
      text: `요약 ${this.asked.length}`,
      usage: { model: 'test', inputTokens: 1, outputTokens: 1 },
    }
  }
}

async function clean() {
  const names = await redis.keys('*summary*')
  if (names.length > 0) await redis.del(...names)
}

test.group('Review summaries', (group) => {
  staged(group)
  group.each.setup(async () => {
    await clean()
    return async () => {
      ai.restore()
      await clean()
    }
  })

  test('a listing and its host have one each, of the newest 30 visible reviews', async ({
    client,
    assert,
  }) => {
    const model = new Model()
    ai.use(model)
    const { listing, host } = await gear()
    const reviews = await reviewed(
      listing,
      Array.from({ length: 32 }, (_, number) => ({ text: `후기 번호 ${number} 입니다` }))
    )
    await reviews[31].hide()

    for (const [address, kind, subject] of [
      [`/listings/${listing.id}/review-summary`, 'listing', listing.title],
      [`/users/${host.id}/review-summary`, 'host', host.nickname],
    ]) {
      const response = await client.get(address).accept('json')
      response.assertStatus(200)
      const { summary } = response.body()
      assert.equal(summary.count, 30)
      assert.equal(summary.source.driver, 'openai')
      const asked = model.asked.at(-1)!
      assert.equal(asked.kind, kind)
      assert.equal(asked.subject, subject)
      assert.equal(asked.reviews[0].text, '후기 번호 30 입니다')
      assert.equal(asked.reviews.at(-1)!.text, '후기 번호 1 입니다')
    }
    assert.lengthOf(model.asked, 2)
  }).timeout(60_000)

  test('without reviews there is none, and nobody is asked', async ({ client, assert }) => {
    const model = new Model()
    ai.use(model)
    const { listing } = await gear()
    const response = await client.get(`/listings/${listing.id}/review-summary`).accept('json')
    assert.isNull(response.body().summary)
    assert.lengthOf(model.asked, 0)
  })

  test('a listing that nobody may see has none for strangers', async ({ client }) => {
    const { listing } = await gear({ status: 'paused' })
    const response = await client.get(`/listings/${listing.id}/review-summary`).accept('json')
    response.assertStatus(404)
  })

  test('a person who left has none any more', async ({ client }) => {
    const host = await person()
    const address = `/users/${host.id}/review-summary`
    const before = await client.get(address).accept('json')
    before.assertStatus(200)
    await host.leave()
    const after = await client.get(address).accept('json')
    after.assertStatus(404)
  })

  test('it is kept for a day, and summed up anew when a review comes, goes or comes back', async ({
    assert,
  }) => {
    const model = new Model()
    ai.use(model)
    const { listing } = await gear()
    const [first] = await reviewed(listing, [{}, {}])
    const summary = () =>
      summaryFor({ about: { listingId: listing.id }, name: listing.title, locale: 'ko' })

    await summary()
    await summary()
    assert.lengthOf(model.asked, 1)
    const [name] = await redis.keys('reviews:summary:*')
    assert.closeTo(await redis.ttl(name), 86_400, 10)

    await reviewed(listing, [{}])
    await summary()
    assert.deepEqual([model.asked.length, model.asked.at(-1)!.reviews.length], [2, 3])
    await first.hide()
    await summary()
    assert.deepEqual([model.asked.length, model.asked.at(-1)!.reviews.length], [3, 2])
    await first.restore()
    const back = await summary()
    assert.equal(back!.count, 3)
    await first.remove()
    const removed = await summary()
    assert.equal(removed!.count, 2)
  })

  test('a review that comes while the model works is in the next summary', async ({ assert }) => {
    const model = new Model(300)
    ai.use(model)
    const { listing } = await gear()
    await reviewed(listing, [{}])
    const ask = () =>
      summaryFor({ about: { listingId: listing.id }, name: listing.title, locale: 'ko' })
    const before = ask()
    await sleep(50)
    await reviewed(listing, [{}])
    const old = await before
    assert.equal(old!.count, 1)
    const next = await ask()
    assert.equal(next!.count, 2)
  })

  test('without Redis the rules answer, the model is left alone and nothing is kept', async ({
    assert,
  }) => {
    const model = new Model()
    ai.use(model)
    const { listing } = await gear()
    await reviewed(listing, [{}, {}])
    const main = redis.connection()
    main.ioConnection.disconnect()
    try {
      const subject = { about: { listingId: listing.id }, name: '텐트', locale: 'en' } as const
      const start = performance.now()
      const answer = await summaryFor(subject)
      assert.isBelow(performance.now() - start, 1_000)
      assert.equal(answer!.count, 2)
      assert.isTrue(answer!.source.isFallback)
      assert.lengthOf(model.asked, 0)
    } finally {
      /** The manager forgot it when it ended, and made another for whoever asked. */
      await redis.connection().quit()
      await main.ioConnection.connect()
      Object.assign(redis.activeConnections, { main })
    }
    assert.lengthOf(await redis.keys('reviews:summary:*'), 0)
  })

  test('a model that fails is asked once for all who wait, and the rules answer', async ({
    assert,
  }) => {
    const model = new Model(100)
    model.isBroken = true
    ai.use(model)
    const { listing } = await gear()
    await reviewed(listing, [{}])
    const subject = { about: { listingId: listing.id }, name: listing.title, locale: 'ko' } as const
    const answers = await Promise.all(Array.from({ length: 20 }, () => summaryFor(subject)))
    assert.lengthOf(model.asked, 1)
    for (const answer of answers) {
      assert.containSubset(answer!.source, { driver: 'builtin', isFallback: true })
    }
  })
})

const FAST = { lockMs: 600, extendMs: 150, lookMs: 20, patienceMs: 10_000 }

/** Instances that share nothing but Redis. */
function instances(count: number, cache: Cache = new RedisCache(), own: Locks = locks) {
  return Array.from({ length: count }, () => new SharedWork(cache, own, FAST))
}

test.group('Work that many ask for', (group) => {
  group.each.setup(async () => {
    await clean()
    return clean
  })

  test('is done once on three instances, though it takes longer than the lock', async ({
    assert,
  }) => {
    let calls = 0
    const work = async () => {
      calls += 1
      await sleep(FAST.lockMs * 3)
      return { result: 'done', seconds: 60 }
    }
    const crowd = instances(3).flatMap((instance) =>
      Array.from({ length: 60 }, () => instance.result({ name: 'summary:slow', work }))
    )
    const results = await Promise.all(crowd)
    assert.equal(calls, 1)
    assert.deepEqual([...new Set(results)], ['done'])
  })

  test('is taken over when its holder died, and not before', async ({ assert }) => {
    const dead = await locks.attempt('summary:dead', FAST.lockMs)
    assert.equal(dead.outcome, 'mine')
    const start = performance.now()
    let calls = 0
    const work = async () => {
      calls += 1
      return { result: 'done', seconds: 60 }
    }
    const results = await Promise.all(
      instances(3).map((instance) => instance.result({ name: 'summary:dead', work }))
    )
    const took = performance.now() - start
    assert.deepEqual(results, ['done', 'done', 'done'])
    assert.equal(calls, 1)
    assert.isAbove(took, FAST.lockMs * 0.8)
    assert.isBelow(took, FAST.lockMs * 3)
  })

  test('is not done again by who gets the lock late', async ({ assert }) => {
    const cache = new RedisCache()
    const late: Locks = {
      async attempt(name, length): Promise<Attempt> {
        await cache.keep(name, JSON.stringify('theirs'), 60)
        return locks.attempt(name, length)
      },
    }
    const [instance] = instances(1, cache, late)
    const result = await instance.result({
      name: 'summary:late',
      work: async () => ({ result: 'mine', seconds: 60 }),
    })
    assert.equal(result, 'theirs')
  })

  test('is left to the asker when Redis is out of reach', async ({ assert }) => {
    let calls = 0
    const work = async () => {
      calls += 1
      return { result: 'done', seconds: 60 }
    }
    const down: Cache = { read: async () => null, keep: async () => false }
    const [first] = instances(1, down)
    assert.isNull(await first.result({ name: 'summary:down', work }))
    const unknown: Locks = { attempt: async () => ({ outcome: 'unknown' }) }
    const [second] = instances(1, new RedisCache(), unknown)
    assert.isNull(await second.result({ name: 'summary:down', work }))
    assert.equal(calls, 0)
  })

  test('that throws lets the next one try', async ({ assert }) => {
    const [first, second] = instances(2)
    const failing = first.result({
      name: 'summary:throws',
      work: async () => {
        throw new Error('broken')
      },
    })
    await assert.rejects(() => failing, 'broken')
    const result = await second.result({
      name: 'summary:throws',
      work: async () => ({ result: 'done', seconds: 60 }),
    })
    assert.equal(result, 'done')
  })
})
