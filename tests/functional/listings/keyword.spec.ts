import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { createListing } from '#database/factories/listing_factory'
import Browse from '#models/listing/browse'
import { NO_FILTERS } from '#models/listing/filters'
import listingIndex from '#models/listing/listing_index'
import { measureTokens } from '#models/listing/search/token_counts'
import { committed, someCategories, someRegions } from './support.js'

test.group('Keyword search', (group) => {
  committed(group)

  test('words are found whatever spaces were typed, and parts of words', async ({
    client,
    assert,
  }) => {
    const chair = await createListing({
      title: '가벼운 캠핑 의자',
      content: '두 개 함께 빌려줘요.',
    })
    await createListing({ title: '통기타', content: '초보자에게 좋아요.' })

    for (const keyword of [
      '캠핑의자',
      '캠핑 의자',
      '의자 캠핑',
      '핑의',
      '벼운 캠',
      '캠 핑 의 자',
    ]) {
      assert.deepEqual(await found(client, keyword), [chair.id], keyword)
    }
    assert.deepEqual(await found(client, '캠핑 통기타'), [])
  })

  test('content, options, category and regions are searched, in both languages', async ({
    client,
    assert,
  }) => {
    const { tents } = await someCategories()
    const { gangnam } = await someRegions()
    const tent = await createListing(
      { title: '돔 쉘터', content: '비 오는 날에도 거뜬해요.' },
      { category: tents, regions: [gangnam] }
    )
    await tent.related('options').create({ name: '야전 침대', fee: 0, deposit: 0, position: 0 })
    await listingIndex.refresh(db.connection(), tent.id)
    await createListing({ title: '통기타' })

    for (const keyword of ['거뜬', '야전침대', '캠핑', '텐트', '강남', '서울', tents.nameEn]) {
      assert.deepEqual(await found(client, keyword), [tent.id], keyword)
    }
  })

  test('an archived option is not found any more', async ({ client, assert }) => {
    const listing = await createListing({ title: '돔 쉘터' })
    const option = await listing
      .related('options')
      .create({ name: '야전침대', fee: 0, deposit: 0, position: 0 })
    await listingIndex.refresh(db.connection(), listing.id)
    assert.deepEqual(await found(client, '야전침대'), [listing.id])

    await option.merge({ archivedAt: listing.createdAt }).save()
    await listingIndex.refresh(db.connection(), listing.id)
    assert.deepEqual(await found(client, '야전침대'), [])
  })

  test('one character, digits, punctuation and emoji are found', async ({ client, assert }) => {
    const camera = await createListing({ title: 'SONY α7C II (바디) 50% 📷', content: '렌즈 별도' })
    await createListing({ title: '통기타', content: '초보자에게 좋아요.' })

    for (const keyword of [
      '7c',
      'sony',
      'Ｓｏｎｙ',
      'α7',
      '(바디)',
      '50%',
      '📷',
      '별도',
      '도',
      'ii',
    ]) {
      assert.deepEqual(await found(client, keyword), [camera.id], keyword)
    }
  })

  test('marks that mean something to the database are characters like others', async ({
    client,
    assert,
  }) => {
    await createListing({ title: '통기타' })
    for (const keyword of ['%', '_', '!', '"+-*()~<>@"', "' OR 1=1 --", '\\', '+x통기*']) {
      assert.deepEqual(await found(client, keyword), [], keyword)
    }
  })

  test('a bigram elsewhere does not make a word', async ({ client, assert }) => {
    await createListing({ title: '핑의자 캠핑', content: '의자는 없어요' })
    assert.deepEqual(await found(client, '캠핑의자'), [])
  })

  test('those with the words in the title come first, the newest first among equals', async ({
    client,
    assert,
  }) => {
    const inTitle = await createListing({ title: '텐트 하나' })
    const inContent = await createListing({ title: '타프', content: '텐트와 함께 쓰세요. 좋아요.' })
    const newer = await createListing({ title: '큰 텐트' })
    assert.deepEqual(await found(client, '텐트'), [newer.id, inTitle.id, inContent.id])

    const page = await client.get('/api/v1/listings').qs({ q: '텐트', limit: 2 })
    const rest = await client
      .get('/api/v1/listings')
      .qs({ q: '텐트', limit: 2, cursor: page.body().meta.next })
    assert.deepEqual(idsOf(rest.body()), [inContent.id])
    assert.isNull(rest.body().meta.next)
  })

  test('a common word is found by either path alike', async ({ assert }) => {
    const ids: number[] = []
    for (let at = 0; at < 8; at++) {
      const title = at % 2 ? '텐트' : '타프'
      const listing = await createListing({
        title: `${title} ${at}`,
        content: '캠핑에 좋은 장비',
      })
      ids.unshift(listing.id)
    }
    const search = async () => {
      const pages = await Promise.all(
        (['newest', 'relevance', 'fee_asc'] as const).map((sort) =>
          new Browse({ ...NO_FILTERS, keyword: '텐트', sort }).page()
        )
      )
      return pages.map(({ rows }) => rows.map(({ id }) => id))
    }
    const byIndex = await search()
    assert.isAbove(await measureTokens(), 0)
    assert.deepEqual(await search(), byIndex)
    assert.deepEqual(
      byIndex[0],
      ids.filter((_, at) => at % 2 === 0)
    )
  })
})

async function found(client: ApiClient, q: string): Promise<number[]> {
  const response = await client.get('/api/v1/listings').qs({ q })
  response.assertStatus(200)
  return idsOf(response.body())
}

function idsOf(body: { data: { id: number }[] }) {
  return body.data.map(({ id }) => id)
}
