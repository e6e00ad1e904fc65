import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { smartSearch } from '#models/listing/smart/search'
import type Listing from '#models/listing'
import ai from '#services/ai/ai'
import BuiltinDriver from '#services/ai/builtin/builtin'
import { AiFailure, type Embedding } from '#services/ai/contract'
import { committed, someCategories, someRegions } from '#tests/functional/listings/support'
import { findable, idsOf } from './support.js'

/** The weekend after TODAY. */
const SATURDAY = '2027-03-06'

test.group('Smart search', (group) => {
  committed(group)

  test('what a question states, every result satisfies', async ({ assert }) => {
    const { tents } = await someCategories()
    const { mapo, haeundae } = await someRegions()
    const near = { category: tents, regions: [mapo] }
    const [fits, dear, far, taken] = await findable(
      [{ title: '패밀리 텐트', content: '아이와 자기 좋아요.', fee: 30_000 }, near],
      [{ title: '대형 텐트', fee: 60_000 }, near],
      [
        { title: '작은 텐트', fee: 20_000 },
        { category: tents, regions: [haeundae] },
      ],
      [{ title: '돔 텐트', fee: 20_000 }, near]
    )
    await take(taken)

    const all = await smartSearch('텐트', { by: null })
    assert.sameMembers(idsOf(all.rows), idsOf([fits, dear, far, taken]))
    const question = '이번 주말 마포에서 아이랑 캠핑갈 텐트 5만원 이하'
    const { rows, conditions, nearest, isByKeywordOnly } = await smartSearch(question, { by: null })
    assert.deepEqual(idsOf(rows), [fits.id])
    assert.deepEqual(
      conditions.stated.map(({ kind }) => kind),
      ['dates', 'region', 'price']
    )
    assert.equal(conditions.rest, '아이랑 캠핑갈 텐트')
    assert.deepEqual(nearest, [])
    assert.isFalse(isByKeywordOnly)
  })

  test('a condition that does not count is no filter and no word', async ({ assert }) => {
    const [tent] = await findable([{ title: '텐트', fee: 60_000 }])
    const question = '텐트 5만원 이하'
    const strict = await smartSearch(question, { by: null })
    assert.deepEqual(strict.rows, [])
    const loose = await smartSearch(question, { by: null, without: ['price'] })
    assert.deepEqual(idsOf(loose.rows), [tent.id])
    assert.deepEqual(loose.conditions, { ...loose.conditions, stated: [], rest: '텐트' })
  })

  test('with nothing found, the dates go first, then the price', async ({ assert }) => {
    const [busy, dear] = await findable(
      [{ title: '돔 텐트', fee: 20_000 }],
      [{ title: '큰 텐트', fee: 90_000 }]
    )
    await take(busy)
    const cheap = await smartSearch('이번 주말 텐트 5만원 이하', { by: null })
    assert.deepEqual(cheap.rows, [])
    assert.deepEqual(idsOf(cheap.nearest), [busy.id])

    await take(dear)
    const cheaper = await smartSearch('이번 주말 텐트 1만원 이하', { by: null })
    assert.deepEqual(cheaper.rows, [])
    assert.sameMembers(idsOf(cheaper.nearest), idsOf([busy, dear]))
  })

  test('what was chosen beside the question counts more and is never dropped', async ({
    assert,
  }) => {
    const { tents, lamps } = await someCategories()
    const [tent, lamp] = await findable(
      [{ title: '캠핑 텐트', fee: 20_000 }, { category: tents }],
      [{ title: '캠핑 랜턴', fee: 5_000 }, { category: lamps }]
    )
    const chosen = await smartSearch('캠핑 1만원 이하', { by: null }, { maxFee: 20_000 })
    assert.sameMembers(idsOf(chosen.rows), idsOf([tent, lamp]))
    const nothing = await smartSearch('캠핑 1만원 이하', { by: null }, { categoryId: tents.id })
    assert.deepEqual(idsOf(nothing.rows), [])
    assert.deepEqual(idsOf(nothing.nearest), [tent.id])
  })

  test('conditions without a word show the newest that satisfy them', async ({ assert }) => {
    const [first, , second] = await findable(
      [{ title: '텐트', fee: 5_000 }],
      [{ title: '랜턴', fee: 50_000 }],
      [{ title: '기타', fee: 6_000 }]
    )
    const { rows } = await smartSearch('만원 이하로 추천해줘', { by: null })
    assert.deepEqual(idsOf(rows), idsOf([second, first]))
  })

  test('one question is one call of the model, however many conditions go, its answer too', async ({
    assert,
  }) => {
    const { haeundae } = await someRegions()
    const [busy] = await findable([{ title: '돔 텐트', fee: 90_000 }, { regions: [haeundae] }])
    await take(busy)
    const mind = new Counting()
    ai.use(mind)
    try {
      const question = '이번 주말 마포에서 택배로 받을 텐트 1만원 이하'
      const found = await smartSearch(question, { by: null })
      assert.deepEqual(found.dropped, ['dates', 'method', 'price', 'region'])
      assert.deepEqual(idsOf(found.nearest), [busy.id])
      assert.equal(mind.asked, 1)
      await smartSearch(question, { by: null })
      assert.equal(mind.asked, 1, 'asked again for the answer')
      await smartSearch('텐트 말고 타프', { by: null })
      assert.equal(mind.asked, 2, 'another question')
    } finally {
      ai.restore()
    }
  })

  test('waits for a model that does not answer once', async ({ assert }) => {
    const { haeundae } = await someRegions()
    const [busy] = await findable([{ title: '돔 텐트', fee: 90_000 }, { regions: [haeundae] }])
    await take(busy)
    const mind = new Counting(true)
    ai.use(mind)
    try {
      const question = '이번 주말 마포에서 택배로 받을 카메라 1만원 이하'
      const found = await smartSearch(question, { by: null })
      assert.isTrue(found.isByKeywordOnly)
      assert.equal(mind.asked, 1)
    } finally {
      ai.restore()
    }
  })

  test('shows at most twenty, each once', async ({ assert }) => {
    const { tents } = await someCategories()
    await findable(
      ...Array.from({ length: 23 }, (_, n): [object, object] => [
        { title: `텐트 ${n}` },
        { category: tents },
      ])
    )
    const { rows } = await smartSearch('텐트', { by: null })
    assert.lengthOf(new Set(idsOf(rows)), 20)
  })
})

class Counting extends BuiltinDriver {
  asked = 0

  constructor(private isHanging = false) {
    super()
  }

  override async embed(asked: Embedding) {
    this.asked++
    if (this.isHanging) throw new AiFailure('timeout')
    return super.embed(asked)
  }
}

/** The host keeps the Saturday. */
async function take(listing: Listing) {
  const unit = await listing.related('units').query().firstOrFail()
  const [blockId] = await db
    .table('listing_blocks')
    .insert({ listing_id: listing.id, start_date: SATURDAY, end_date: SATURDAY })
  await db.table('booked_periods').insert({
    unit_id: unit.id,
    listing_id: listing.id,
    block_id: blockId,
    starts_on: SATURDAY,
    ends_before: '2027-03-07',
  })
}
