import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import { rolledBack } from './support.js'

test.group('The listings API', (group) => {
  rolledBack(group)

  test('gives the rows of the page', async ({ client, assert }) => {
    for (let fee = 1; fee <= 3; fee++) await createListing({ fee: fee * 1000 })
    const query = { sort: 'fee_desc', minFee: 2000, start: '2027-03-10', end: '2027-03-12' }
    const api = await client.get('/api/v1/listings').qs(query)
    const page = await client.get('/listings').qs(query).withInertia()
    assert.lengthOf(api.body().data, 2)
    assert.equal(api.body().data[0].stay.total, 3 * 3000 + 50_000)
    assert.deepEqual(page.inertiaProps.listings.data, api.body().data)
  })

  test('knows no cookies', async ({ client, assert }) => {
    const response = await client.get('/api/v1/listings').cookie('locale', 'ko')
    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
  })

  test('names each field that it cannot use, as problem details', async ({ client, assert }) => {
    const response = await client
      .get('/api/v1/listings')
      .qs({ minFee: 'cheap', category: 'no-such', sort: 'best' })
    response.assertStatus(422)
    assert.match(response.header('content-type')!, /^application\/problem\+json/)
    assert.equal(response.body().status, 422)
    assert.sameMembers(
      response.body().errors.map(({ field }: { field: string }) => field),
      ['minFee', 'category', 'sort']
    )
    for (const cursor of ['x', 'WzAsMF0', 'W251bGwsIjEiXQ', '../..', 'ff'.repeat(300)]) {
      const answer = await client.get('/api/v1/listings').qs({ cursor })
      answer.assertStatus(422)
      assert.equal(answer.body().errors[0].field, 'cursor', cursor)
    }
  })

  test('has no page for what is not there', async ({ client, assert }) => {
    const response = await client.get('/api/v1/no-such')
    response.assertStatus(404)
    assert.equal(response.body().title, '찾을 수 없어요')
    const english = await client.get('/api/v1/nowhere').header('accept-language', 'en-GB,ko;q=0.5')
    assert.equal(english.body().title, 'Not found')
  })

  test('pages stay in order while listings come in', async ({ client, assert }) => {
    const host = await UserFactory.create()
    const first: number[] = []
    for (let at = 0; at < 7; at++) {
      const fee = 1000 * (1 + (at % 3))
      const listing = await createListing({ hostId: host.id, fee })
      first.push(listing.id)
    }
    for (const sort of ['newest', 'fee_asc', 'fee_desc', 'rating', 'popular']) {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const page = await pageOf(client, sort, cursor)
        seen.push(...page.ids)
        cursor = page.next
        await createListing({ hostId: host.id, fee: 2000 })
      } while (cursor && seen.length < 50)
      assert.lengthOf(new Set(seen), seen.length, `${sort} shows nothing twice`)
      assert.includeMembers(seen, first, `${sort} leaves nothing out`)
    }
  })

  test('sorts by fee, rating and popularity', async ({ client, assert }) => {
    const cheap = await createListing({ fee: 1000, ratingAverage: '4.5', popularity: 1 })
    const dear = await createListing({ fee: 3000, popularity: 9 })
    const middle = await createListing({ fee: 2000, ratingAverage: '4.9', popularity: 5 })
    const orders = {
      fee_asc: [cheap, middle, dear],
      fee_desc: [dear, middle, cheap],
      rating: [middle, cheap, dear],
      popular: [dear, middle, cheap],
      newest: [middle, dear, cheap],
    }
    for (const [sort, expected] of Object.entries(orders)) {
      const { ids } = await pageOf(client, sort, null, 50)
      assert.deepEqual(
        ids,
        expected.map(({ id }) => id),
        sort
      )
    }
  })
})

async function pageOf(client: ApiClient, sort: string, cursor: string | null, limit = 2) {
  const response = await client
    .get('/api/v1/listings')
    .qs({ sort, limit, ...(cursor ? { cursor } : {}) })
  response.assertStatus(200)
  const { data, meta } = response.body()
  return {
    ids: data.map(({ id }: { id: number }) => id) as number[],
    next: meta.next as string | null,
  }
}
