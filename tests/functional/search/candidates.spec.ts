import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import Listing from '#models/listing'
import Browse from '#models/listing/browse'
import { NO_FILTERS, type Filters } from '#models/listing/filters'
import { byVector } from '#models/listing/smart/by_vector'
import { candidatesFor, type Way } from '#models/listing/smart/candidates'
import User from '#models/user'
import ai from '#services/ai/ai'
import { AiFailure } from '#services/ai/contract'
import clock from '#services/clock'
import {
  committed,
  rolledBack,
  someCategories,
  someRegions,
} from '#tests/functional/listings/support'
import { OpenAiStub } from '#tests/support/openai_stub'
import { findable, idsOf, pointOf } from './support.js'

async function found(question: string, ways: Way[], filters: Partial<Filters> = {}) {
  const looking = { k: 5, ways, by: null }
  const { ids } = await candidatesFor(question, { ...NO_FILTERS, ...filters }, looking)
  return ids
}

test.group('Candidates by keyword', (group) => {
  committed(group)

  test('say any of the words, and those that say most come first', async ({ assert }) => {
    const [named, told, other] = await findable(
      [{ title: '4인용 돔텐트', content: '비가 와도 거뜬해요.' }],
      [{ title: '돗자리', content: '텐트 안에 깔아요.' }],
      [{ title: '비옷', content: '비가 오는 날에 입어요.' }],
      [{ title: '통기타', content: '초보자에게 좋아요.' }]
    )
    const ids = await found('비가 와도 쓸 텐트를', ['keyword'])
    assert.equal(ids[0], named.id)
    assert.sameMembers(ids, idsOf([named, told, other]))
    assert.deepEqual(await found('텐트', ['keyword']), idsOf([named, told]))
  })

  test('a word that is nearly there is found, a few letters of it are not', async ({ assert }) => {
    const [beam] = await findable([{ title: '빔프로젝터' }], [{ title: '프로 축구공' }])
    assert.deepEqual(await found('빔프로젝타', ['keyword']), [beam.id])
    assert.deepEqual(await found('프로그램', ['keyword']), [])
  })

  test('a word is looked for by the other names of its kind, the word itself first', async ({
    assert,
  }) => {
    const [beam, projector] = await findable(
      [{ title: '빔프로젝터' }],
      [{ title: 'LG projector' }],
      [{ title: '통기타' }]
    )
    assert.deepEqual(await found('projector', ['keyword']), [projector.id, beam.id])
  })

  test('pass every filter', async ({ assert }) => {
    const { tents, lamps } = await someCategories()
    const { mapo, haeundae } = await someRegions()
    const [wanted] = await findable(
      [
        { title: '캠핑 하나', fee: 9_000 },
        { category: tents, regions: [mapo] },
      ],
      [
        { title: '캠핑 둘', fee: 9_001 },
        { category: tents, regions: [mapo] },
      ],
      [
        { title: '캠핑 셋', fee: 9_000 },
        { category: lamps, regions: [mapo] },
      ],
      [
        { title: '캠핑 넷', fee: 9_000 },
        { category: tents, regions: [haeundae] },
      ]
    )
    const filters = { maxFee: 9_000, categoryId: tents.id, regionId: mapo.id }
    assert.lengthOf(await found('캠핑', ['keyword']), 4)
    assert.deepEqual(await found('캠핑', ['keyword'], filters), [wanted.id])
  })

  test('odd questions find nothing and break nothing', async ({ assert }) => {
    await findable([{ title: '캠핑 텐트' }])
    for (const question of ['', '🏕️', `'; DROP TABLE listings; --`, '+-*"()~<>@', '%_!'])
      assert.deepEqual(await found(question, ['keyword']), [], question)
    assert.lengthOf(await found('캠핑 '.repeat(500) + '무언가 '.repeat(400), ['keyword']), 1)
  })
})

test.group('Candidates by vector', (group) => {
  rolledBack(group)

  test('are the nearest that pass, however far behind those that do not', async ({ assert }) => {
    const { tents } = await someCategories()
    const around = { category: tents }
    const dear = Array.from({ length: 30 }, (_, n) => ({ title: `돔텐트 ${n}`, fee: 50_000 }))
    const listings = await findable(
      [{ title: '통기타', fee: 5_000 }, around],
      [{ title: '텐트 망치', fee: 5_000 }, around],
      ...dear.map((each): [typeof each, typeof around] => [each, around])
    )
    const [guitar, hammer] = listings
    const filters = { ...NO_FILTERS, maxFee: 10_000 }
    const point = await pointOf('텐트')
    const wide = await byVector(point, NO_FILTERS, 5)
    assert.notInclude(wide!, guitar.id)

    assert.deepEqual(await found('텐트', ['vector'], { maxFee: 10_000 }), [hammer.id, guitar.id])
    for (const limits of [
      { exactRows: 0, widestWalk: 0 },
      { exactRows: 0, widestWalk: 400 },
    ])
      assert.deepEqual(await byVector(point, filters, 2, limits), [hammer.id, guitar.id])
  })

  test('pass the same filters as a browsed list', async ({ assert }) => {
    const { tents, lamps, camping } = await someCategories()
    const { seoul, mapo, haeundae } = await someRegions()
    for (let n = 0; n < 24; n++) {
      await createListing(
        { title: `캠핑 장비 ${n}`, fee: n * 1_000, minDays: (n % 3) + 1 },
        {
          category: n % 2 ? tents : lamps,
          regions: [n % 4 ? mapo : haeundae],
          states: n % 5 ? ['anyMethod'] : [],
        }
      )
    }
    await findable()
    const point = await pointOf('캠핑 장비')
    const dates = { start: '2027-03-10', end: '2027-03-11' }
    const wanted: Partial<Filters>[] = [
      {},
      { categoryId: tents.id },
      { categoryId: camping.id, minFee: 5_000, maxFee: 9_000 },
      { regionId: seoul.id, receive: 'DELIVERY' },
      { regionId: haeundae.id, dates },
      { return: 'DELIVERY', dates, maxFee: 0 },
    ]
    for (const some of wanted) {
      const filters = { ...NO_FILTERS, ...some }
      const { rows } = await new Browse(filters).page(null, 50)
      for (const exactRows of [2_000, 0]) {
        const limits = { exactRows, widestWalk: 4_000 }
        assert.sameMembers((await byVector(point, filters, 50, limits))!, idsOf(rows))
        assert.lengthOf((await byVector(point, filters, 3, limits))!, Math.min(3, rows.length))
      }
    }
  })

  test('are in public view, whatever the index still has', async ({ assert }) => {
    const listings = await findable(
      [{ title: '텐트 하나' }],
      [{ title: '텐트 둘' }],
      [{ title: '텐트 셋' }],
      [{ title: '텐트 넷' }]
    )
    const [seen, hidden, banned, suspended] = listings
    assert.sameMembers(await found('텐트', ['vector']), idsOf(listings))

    await Listing.query().where('id', hidden.id).update({ hiddenAt: new Date() })
    await User.query().where('id', banned.hostId).update({ bannedAt: new Date() })
    const suspendedUntil = clock.now().plus({ days: 1 }).toJSDate()
    await User.query().where('id', suspended.hostId).update({ suspendedUntil })
    assert.lengthOf(await db.from('listing_vectors'), 4)
    assert.deepEqual(await found('텐트', ['vector']), [seen.id])
  })

  test('are asked of the index, not of every vector', async ({ assert }) => {
    await findable([{ title: '텐트' }])
    const [rows]: [{ key: string | null }[]] = await db.rawQuery(
      `EXPLAIN SELECT listing_id, VEC_DISTANCE_COSINE(embedding, x'${'00'.repeat(2048)}') AS distance
       FROM listing_vectors ORDER BY distance LIMIT 10`
    )
    assert.equal(rows[0].key, 'listing_vectors_embedding')
  })
})

test.group('Candidates by both', (group) => {
  committed(group)

  test('come first where both ways find them', async ({ assert }) => {
    const [beam] = await findable(
      [{ title: '빔프로젝터', content: '벽에 쏘아 영화를 봐요.' }],
      [{ title: '통기타', content: '초보자에게 좋아요.' }],
      [{ title: '필름 카메라', content: '사진을 찍어요.' }]
    )
    const question = '영화 projector'
    assert.deepEqual(await found(question, ['keyword']), [beam.id])
    assert.deepEqual(await found(question, ['keyword', 'vector']), [beam.id])
  })

  test('leave out what says nothing of the question, unless it is asked for too', async ({
    assert,
  }) => {
    const all = await findable([{ title: '빔프로젝터' }], [{ title: '통기타' }])
    const looking = { k: 5, by: null }
    const strictly = await candidatesFor('빔프로젝터', NO_FILTERS, looking)
    assert.deepEqual(strictly.ids, [all[0].id])
    const loosely = await candidatesFor('빔프로젝터', NO_FILTERS, { ...looking, isLoose: true })
    assert.deepEqual(loosely.ids, idsOf(all))
  })

  test('without a vector they are those of the words, and that is said', async ({ assert }) => {
    const [tent] = await findable([{ title: '돔텐트' }], [{ title: '통기타' }])
    const look = () => candidatesFor('텐트', NO_FILTERS, { k: 5, by: null })
    const words = { ids: [tent.id], isByKeywordOnly: true }
    assert.containsSubset(await look(), { isByKeywordOnly: false })
    const stub = await OpenAiStub.start()
    try {
      ai.use(stub.driver({ dimensions: 512 }))
      assert.deepEqual(await look(), words, 'vectors of another space')
      stub.fail('broken')
      assert.deepEqual(await look(), words, 'a provider that fails')
      ai.use(stub.driver({ dimensions: 64 }))
      assert.deepEqual(await look(), words, 'vectors of another length')
    } finally {
      ai.restore()
      await stub.stop()
    }
  })

  test('nobody looks on when whoever asked has gone', async ({ assert }) => {
    const stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    try {
      const looking = { k: 5, by: null, signal: AbortSignal.abort() }
      const error = await candidatesFor('텐트', NO_FILTERS, looking).catch((thrown) => thrown)
      assert.instanceOf(error, AiFailure)
      assert.equal(error.kind, 'stopped')
    } finally {
      ai.restore()
      await stub.stop()
    }
  })
})
