import { test } from '@japa/runner'
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import Browse from '#models/listing/browse'
import {
  committed,
  rolledBack,
  someCategories,
  someRegions,
} from '#tests/functional/listings/support'
import { logLines } from '#tests/support/log_lines'
import { asModerator, called, uncounted } from './support.js'

const found = (client: Client, args: Record<string, unknown>) =>
  called(client, 'search_listings', args)

async function titles(client: Client, args: Record<string, unknown>): Promise<string[]> {
  const answer = await found(client, args)
  if (answer.isError) throw new Error(answer.text)
  return answer.found.listings.map(({ title }: { title: string }) => title)
}

test.group('MCP: searching listings', (group) => {
  rolledBack(group)
  uncounted(group)

  test('gives public cards with their address and the price for the dates', async ({ assert }) => {
    const { tents } = await someCategories()
    const { mapo } = await someRegions()
    const listing = await createListing(
      { title: '4인용 텐트', fee: 10_000, deposit: 50_000 },
      { category: tents, regions: [mapo] }
    )
    const answer = await found(await asModerator(), { from: '2027-03-10', to: '2027-03-12' })
    const url = `http://localhost:${process.env.PORT}/listings/${listing.id}?start=2027-03-10&end=2027-03-12`
    assert.deepEqual(answer.found, {
      listings: [
        {
          id: listing.id,
          title: '4인용 텐트',
          url,
          feePerDay: 10_000,
          deposit: 50_000,
          category: { slug: 'tents', name: '텐트' },
          regions: [{ slug: 'seoul-mapo', name: '서울 마포구' }],
          receiveMethod: 'DIRECT',
          returnMethod: 'DIRECT',
          rating: null,
          stay: { days: 3, rent: 30_000, deposit: 50_000, total: 80_000 },
        },
      ],
      more: false,
    })
    assert.deepEqual(JSON.parse(answer.text), answer.found)
  })

  test('narrows by category, region and fee, by slug or by name', async ({ assert }) => {
    const { tents, guitars } = await someCategories()
    const { mapo, sejong } = await someRegions()
    await createListing({ title: '텐트', fee: 9_000 }, { category: tents, regions: [mapo] })
    await createListing({ title: '기타', fee: 5_000 }, { category: guitars, regions: [sejong] })
    const client = await asModerator()
    assert.deepEqual(await titles(client, { category: 'camping' }), ['텐트'])
    assert.deepEqual(await titles(client, { category: '음악' }), ['기타'])
    assert.deepEqual(await titles(client, { region: '서울' }), ['텐트'])
    assert.deepEqual(await titles(client, { maxFee: 5_000 }), ['기타'])
    assert.deepEqual(await titles(client, { minFee: 0, sort: 'fee_asc' }), ['기타', '텐트'])
    assert.deepEqual(await titles(client, { region: '서울', maxFee: 5_000 }), [])
  })

  test('shows nothing that the public may not see, and nobody’s name', async ({ assert }) => {
    const banned = await UserFactory.apply('banned').create()
    await createListing({ title: '정지된 회원의 텐트', hostId: banned.id })
    await createListing({ title: '가린 텐트' }, { states: ['hidden'] })
    await createListing({ title: '쉬는 텐트' }, { states: ['paused'] })
    await createListing({ title: '보이는 텐트' })
    const answer = await found(await asModerator(), {})
    assert.deepEqual(
      answer.found.listings.map(({ title }: { title: string }) => title),
      ['보이는 텐트']
    )
    assert.notMatch(answer.text, /nickname|hostId|호스트|이웃/)
  })

  test('gives as many as asked for, and says that there are more', async ({ assert }) => {
    for (let at = 0; at < 12; at++) await createListing()
    const client = await asModerator()
    const usual = await found(client, {})
    assert.lengthOf(usual.found.listings, 10)
    assert.isTrue(usual.found.more)
    const few = await found(client, { limit: 2 })
    assert.lengthOf(few.found.listings, 2)
    const all = await found(client, { limit: 20 })
    assert.lengthOf(all.found.listings, 12)
    assert.isFalse(all.found.more)
  })

  test('{$self.args} is refused: {$self.words}')
    .with([
      { args: { limit: 21 }, words: 'limit 값은 20 이하여야 해요.' },
      { args: { limit: 1.5 }, words: 'limit 값은 int 형식이어야 해요.' },
      { args: { minFee: -1 }, words: 'minFee 값은 0 이상이어야 해요.' },
      { args: { query: 'ㄱ'.repeat(101) }, words: 'query 값은 100 이하여야 해요.' },
      {
        args: { receive: 'PIGEON' },
        words: 'receive 값은 다음 가운데 하나여야 해요: DIRECT, DELIVERY.',
      },
      {
        args: { minFee: 2, maxFee: 1 },
        words:
          '쓸 수 없는 값이 있어요: minFee, maxFee. 날짜는 오늘(2027-03-01)부터 2년 안이어야 하고, 최저 금액은 최고 금액보다 클 수 없어요.',
      },
      {
        args: { from: '2026-01-01', to: '2026-01-02' },
        words:
          '쓸 수 없는 값이 있어요: from, to. 날짜는 오늘(2027-03-01)부터 2년 안이어야 하고, 최저 금액은 최고 금액보다 클 수 없어요.',
      },
    ])
    .run(async ({ assert }, { args, words }) => {
      const answer = await found(await asModerator(), args)
      assert.isTrue(answer.isError)
      assert.equal(answer.text, words)
    })

  test('a name that several regions have is asked back', async ({ assert }) => {
    await someRegions()
    const client = await asModerator()
    const unknown = await found(client, { region: '아틀란티스' })
    assert.match(unknown.text, /^그런 지역이 없어요\. 상위 지역: seoul \(서울특별시\)/)
  })

  test('a failure of ours says so, and nothing else', async ({ assert, cleanup }) => {
    const { page } = Browse.prototype
    const log = logLines()
    cleanup(() => {
      Browse.prototype.page = page
      log.restore()
    })
    Browse.prototype.page = () => Promise.reject(new Error("Table 'secret' doesn't exist"))
    const answer = await found(await asModerator(), {})
    assert.isTrue(answer.isError)
    assert.equal(answer.text, '답을 만들지 못했어요. 저희 쪽 문제예요. 잠시 뒤 다시 시도해 주세요.')
  })
})

test.group('MCP: searching by words', (group) => {
  committed(group)
  uncounted(group)

  test('finds words, whatever signs come along', async ({ assert }) => {
    await createListing({ title: '빔프로젝터' })
    await createListing({ title: '4인용 텐트' })
    const client = await asModerator()
    assert.deepEqual(await titles(client, { query: '프로젝터' }), ['빔프로젝터'])
    assert.deepEqual(await titles(client, { query: "텐트' OR 1=1 --" }), [])
    assert.lengthOf(await titles(client, { query: '' }), 2)
  })
})
