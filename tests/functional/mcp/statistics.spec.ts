import fc from 'fast-check'
import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { createListing } from '#database/factories/listing_factory'
import { addDays, dayOf } from '#models/reservation/calendar'
import { NOTHING, statisticsOf } from '#models/reservation/statistics'
import AuditEntry from '#models/audit_entry'
import Review from '#models/review'
import { rolledBack, someCategories } from '#tests/functional/listings/support'
import {
  asAdmin,
  asModerator,
  called,
  connected,
  happened,
  moderatorWithToken,
  tokenOf,
  uncounted,
} from './support.js'
import { UserFactory } from '#database/factories/user_factory'

const MAY = { from: '2026-05-01', to: '2026-05-31' }
const JUNE = { from: '2026-06-01', to: '2026-06-30' }

const compared = (client: Client, args: Record<string, unknown>) =>
  called(client, 'rental_statistics', args)

const empty = {
  requests: 0,
  approved: 0,
  completed: 0,
  cancelled: 0,
  rentSum: 0,
  averageDays: null,
  averageRating: null,
}

async function twoMonths() {
  const { tents, lamps, guitars, camping } = await someCategories()
  const tent = await createListing({}, { category: tents })
  const lamp = await createListing({}, { category: lamps })
  await createListing({}, { category: guitars })
  await happened(tent, {
    requested: '2026-05-03T12:00+09:00',
    approved: '2026-05-03T13:00+09:00',
    ended: '2026-05-20T12:00+09:00',
    days: 3,
    keptRent: 30_000,
    reviewed: '2026-05-21T12:00+09:00',
    scores: [5, 4, 3],
  })
  await happened(tent, {
    requested: '2026-05-28T12:00+09:00',
    approved: '2026-05-29T12:00+09:00',
    ended: '2026-06-10T12:00+09:00',
    status: 'CLAIM_COMPLETED',
    days: 2,
    keptRent: 20_000,
    reviewed: '2026-06-11T12:00+09:00',
  })
  await happened(tent, {
    requested: '2026-06-05T12:00+09:00',
    ended: '2026-06-06T12:00+09:00',
    status: 'CANCELLED',
    keptRent: 5_000,
    days: 9,
  })
  await happened(tent, {
    requested: '2026-06-07T12:00+09:00',
    ended: '2026-06-08T12:00+09:00',
    status: 'REJECTED',
  })
  await happened(lamp, { requested: '2026-06-30T23:59:59.999+09:00', status: 'PENDING_APPROVAL' })
  return { tents, lamps, guitars, camping }
}

test.group('MCP: statistics of two periods', (group) => {
  rolledBack(group)
  uncounted(group)

  test('each thing counts on its day, in its category', async ({ assert }) => {
    await twoMonths()
    const { found } = await compared(await asAdmin(), { first: MAY, second: JUNE })
    assert.deepEqual(
      found.categories.map(({ category }: { category: object }) => category),
      [
        { slug: 'tents', name: '텐트', path: '캠핑 > 텐트' },
        { slug: 'lamps', name: '랜턴', path: '캠핑 > 랜턴' },
      ]
    )
    const [tents, lamps] = found.categories
    assert.deepEqual(tents.first, {
      requests: 2,
      approved: 2,
      completed: 1,
      cancelled: 0,
      rentSum: 30_000,
      averageDays: 3,
      averageRating: 4,
    })
    assert.deepEqual(tents.second, {
      requests: 2,
      approved: 0,
      completed: 1,
      cancelled: 1,
      rentSum: 20_000,
      averageDays: 2,
      averageRating: 5,
    })
    assert.deepEqual(tents.difference, {
      requests: 0,
      approved: -2,
      completed: 0,
      cancelled: 1,
      rentSum: -10_000,
      averageDays: -1,
      averageRating: 1,
    })
    assert.deepEqual(lamps.first, empty)
    assert.deepEqual(lamps.second, { ...empty, requests: 1 })
    assert.deepEqual(lamps.difference, { ...empty, requests: 1 })
    assert.equal(found.total.second.requests, 3)
    assert.equal(found.total.difference.rentSum, -10_000)
  })

  test('a moderator is told of everything but the rent', async ({ assert }) => {
    await twoMonths()
    const { found } = await compared(await asModerator(), { first: MAY, second: JUNE })
    for (const { first, second, difference } of [found.total, ...found.categories]) {
      assert.deepEqual([first.rentSum, second.rentSum, difference.rentSum], [null, null, null])
    }
    assert.equal(found.total.second.requests, 3)
  })

  test('a call is in the audit log by the name of its tool, without what was asked', async ({
    assert,
  }) => {
    const { user, secret } = await moderatorWithToken()
    const client = await connected(secret)
    await compared(client, { first: MAY, second: JUNE })
    await compared(client, {})
    const entries = await AuditEntry.query().where('actorId', user.id).orderBy('id')
    const said = { action: 'tool.called', targetKind: 'tool', targetId: 'rental_statistics' }
    assert.containSubset(entries, [said, said])
    assert.deepEqual(
      entries.map(({ action, factsAfter }) => [action, factsAfter]),
      [
        ['tool.called', null],
        ['tool.called', null],
      ]
    )
  })

  test('a category can be named, and a parent means its children', async ({ assert }) => {
    await twoMonths()
    const client = await asModerator()
    const slugs = async (category: string) => {
      const { found } = await compared(client, { first: MAY, second: JUNE, category })
      return found.categories.map((row: { category: { slug: string } }) => row.category.slug)
    }
    assert.deepEqual(await slugs('lamps'), ['lamps'])
    assert.deepEqual(await slugs('텐트'), ['tents'])
    assert.deepEqual(await slugs('camping'), ['tents', 'lamps'])
    assert.deepEqual(await slugs('music'), [])
    const unknown = await compared(client, { first: MAY, second: JUNE, category: '우주선' })
    assert.isTrue(unknown.isError)
    assert.equal(
      unknown.text,
      '그런 카테고리가 없어요. 상위 카테고리: camping (캠핑), music (음악).'
    )
  })

  test('days begin at midnight in Seoul', async ({ assert }) => {
    const listing = await createListing()
    for (const requested of [
      '2026-05-31T23:59:59.999+09:00',
      '2026-06-01T00:00:00.000+09:00',
      '2026-06-01T08:59:59.999+09:00',
      '2026-06-01T23:59:59.999+09:00',
      '2026-06-02T00:00:00.000+09:00',
    ]) {
      await happened(listing, { requested, status: 'PENDING_APPROVAL' })
    }
    const counted = async (from: string, to: string) => {
      const counts = await statisticsOf({ from, to })
      return counts.get(listing.categoryId)?.requests ?? 0
    }
    assert.equal(await counted('2026-05-31', '2026-05-31'), 1)
    assert.equal(await counted('2026-06-01', '2026-06-01'), 3)
    assert.equal(await counted('2026-06-02', '2026-06-02'), 1)
    assert.equal(await counted('2026-05-31', '2026-06-02'), 5)
    assert.equal(await counted('2026-06-03', '2026-06-30'), 0)
  })

  test('agrees with counting one by one', async ({ assert }) => {
    const listing = await createListing()
    const moments = fc.sample(fc.integer({ min: 0, max: 20 * 24 }), 30)
    const start = DateTime.fromISO('2026-06-01T00:00+09:00') as DateTime<true>
    const instants = moments.map((hours) => start.plus({ hours }))
    for (const [at, moment] of instants.entries()) {
      const ended = moment.toISO()
      await happened(listing, {
        ended,
        status: at % 3 ? 'REFUND_COMPLETED' : 'CANCELLED',
        days: 1 + (at % 5),
        keptRent: at * 1_000,
      })
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(19), fc.nat(19), async (a, b) => {
        const [from, to] = [a, b].sort((x, y) => x - y).map((day) => addDays('2026-06-01', day))
        const within = [...instants.entries()].filter(([, moment]) => {
          const day = dayOf(moment)
          return day >= from && day <= to
        })
        const ended = within.filter(([at]) => at % 3).map(([at]) => at)
        const counts = await statisticsOf({ from, to })
        const found = counts.get(listing.categoryId) ?? NOTHING
        assert.deepEqual(found, {
          ...NOTHING,
          completed: ended.length,
          cancelled: within.length - ended.length,
          rent: ended.reduce((sum, at) => sum + at * 1_000, 0),
          days: ended.reduce((sum, at) => sum + 1 + (at % 5), 0),
        })
      }),
      { numRuns: 25 }
    )
  })

  test('hidden and deleted reviews do not count', async ({ assert }) => {
    const listing = await createListing()
    const at = '2026-06-05T12:00+09:00'
    for (const column of ['hiddenAt', 'deletedAt', null] as const) {
      const of = await happened(listing, { ended: at, reviewed: at, scores: [1, 1, 1] })
      const review = await Review.findByOrFail('reservationId', of.id)
      if (column) await review.merge({ [column]: review.createdAt }).save()
    }
    const counts = await statisticsOf(JUNE)
    assert.equal(counts.get(listing.categoryId)?.reviews, 1)
  })

  test('a shop in which nothing happened gives zeroes', async ({ assert }) => {
    await someCategories()
    const { found } = await compared(await asAdmin(), { first: MAY, second: JUNE })
    assert.deepEqual(found, {
      categories: [],
      total: { first: empty, second: empty, difference: empty },
    })
  })

  test('nobody is named in the answer', async ({ assert }) => {
    await twoMonths()
    const { text } = await compared(await asModerator(), { first: MAY, second: JUNE })
    assert.notMatch(text, /nickname|email|phone|guest|host|이웃|호스트|@/)
  })

  test('{what} is refused in plain words')
    .with([
      {
        what: 'nothing',
        args: {},
        words: 'first 값이 꼭 있어야 해요. second 값이 꼭 있어야 해요.',
      },
      {
        what: 'a period that runs backwards',
        args: { first: { from: '2026-05-02', to: '2026-05-01' }, second: JUNE },
        words: 'first 기간의 시작일이 마지막 날보다 늦어요.',
      },
      {
        what: 'a day that is none',
        args: { first: MAY, second: { from: '2026-02-30', to: '2026-03-01' } },
        words: 'second 기간에 없는 날짜가 있어요. 2026-08-04처럼 써 주세요.',
      },
      {
        what: 'more than a year',
        args: { first: { from: '2025-01-01', to: '2026-01-02' }, second: JUNE },
        words: 'first 기간이 367일이에요. 366일까지 볼 수 있어요.',
      },
      {
        what: 'an instant',
        args: { first: { from: '2026-05-01T00:00:00Z', to: '2026-05-31' }, second: JUNE },
        words: 'first.from 값의 형식을 확인해 주세요. 날짜는 2026-08-04처럼 써 주세요.',
      },
      {
        what: 'a number',
        args: { first: 202605, second: JUNE },
        words: 'first 값은 object 형식이어야 해요.',
      },
      {
        what: 'what is not known',
        args: { first: MAY, second: JUNE, sql: 'DROP TABLE users' },
        words: '모르는 항목이 있어요: sql.',
      },
    ])
    .run(async ({ assert }, { args, words }) => {
      const answer = await compared(await asModerator(), args)
      assert.isTrue(answer.isError)
      assert.equal(answer.text, words)
    })

  test('whoever chose English is told in English', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').apply('english').create()
    const client = await connected(await tokenOf(user))
    const backwards = { from: '2026-05-02', to: '2026-05-01' }
    const { text } = await compared(client, { first: backwards, second: JUNE })
    assert.equal(text, 'first begins after it ends.')
    await twoMonths()
    const { found } = await compared(client, { first: MAY, second: JUNE, category: 'tents' })
    assert.notMatch(found.categories[0].category.path, /\p{Script=Hangul}/u)
  })
})
