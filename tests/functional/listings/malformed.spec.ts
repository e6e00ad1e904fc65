import { test } from '@japa/runner'
import { createListing } from '#database/factories/listing_factory'
import { rolledBack } from './support.js'

/** A query and the filters that it loses. */
const CORPUS: [query: string, ignored: string[]][] = [
  ['category=no-such', ['category']],
  ['category[]=tents&category[]=lamps', ['category']],
  ['category[a][b]=1', ['category']],
  ['region=%00', ['region']],
  ['region=1%20OR%201=1', ['region']],
  ['minFee=cheap', ['minFee']],
  ['minFee=-1', ['minFee']],
  ['minFee=1.5', ['minFee']],
  ['maxFee=99999999999999999999999', ['maxFee']],
  ['maxFee=1e400', ['maxFee']],
  ['maxFee[]=1', ['maxFee']],
  ['minFee=5000&maxFee=1000', ['minFee', 'maxFee']],
  ['receive=TELEPORT', ['receive']],
  ['return[x]=DIRECT', ['return']],
  ['start=tomorrow', ['start']],
  ['start=2027-02-30', ['start']],
  ['start=2027-03-10T00:00:00Z', ['start']],
  ['start=2027-03-12&end=2027-03-10', ['start', 'end']],
  ['start=2020-01-01&end=2020-01-02', ['start', 'end']],
  ['start=9999-12-31', ['start']],
  ['start[]=2027-03-10&end=2027-03-12', ['start']],
  ['sort=best', ['sort']],
  ['sort[]=newest', ['sort']],
  [`q=${'a'.repeat(2000)}`, ['q']],
  /** Node itself refuses an address beyond 16 KB. */
  [`q=${'가'.repeat(1500)}`, ['q']],
  ['q[]=텐트', ['q']],
  ['q[$ne]=1&category=x&minFee=x&sort=x', ['q', 'category', 'minFee', 'sort']],
]

/** Odd, but nothing to complain about. */
const HARMLESS = [
  'q=',
  'q=%00',
  'q=%F0%9F%8F%95%EF%B8%8F',
  "q=';DROP TABLE listings;--",
  'q=%25%5F%21',
  'q=+-*()~<>@"',
  'q=%E2%80%8B',
  'category=&region=&minFee=&maxFee=&start=&end=&sort=',
  'sort=relevance',
  'cursor=nonsense',
  'cursor[]=1',
  'unknown=1&x[y]=2',
  'start=2027-03-10',
  'end=2027-03-10',
  '__proto__[x]=1',
]

test.group('Malformed filters', (group) => {
  rolledBack(group)

  for (const [query, ignored] of CORPUS) {
    test(`${query.slice(0, 60)} is left out and named`, async ({ client, assert }) => {
      const listing = await createListing()
      const page = await client.get(`/listings?${encodeURI(decodeURI(query))}`).withInertia()
      page.assertStatus(200)
      assert.sameMembers(page.inertiaProps.ignored, ignored)
      assert.lengthOf(page.inertiaProps.listings.data, 1)
      assert.equal(page.inertiaProps.listings.data[0].id, listing.id)
      const api = await client.get(`/api/v1/listings?${encodeURI(decodeURI(query))}`)
      api.assertStatus(422)
    })
  }

  for (const query of HARMLESS) {
    test(`${query} is read without a complaint`, async ({ client, assert }) => {
      await createListing()
      const page = await client.get(`/listings?${encodeURI(decodeURI(query))}`).withInertia()
      page.assertStatus(200)
      assert.deepEqual(page.inertiaProps.ignored, [])
    })
  }

  test('the page says which filters it left out', async ({ client, assert }) => {
    const page = await client.get('/listings?minFee=cheap')
    page.assertStatus(200)
    assert.include(page.text(), '쓸 수 없는 조건은 빼고 보여 드려요')
    assert.include(page.text(), '최저 금액')
  })

  test('an id that is none, or too large for one, is not found', async ({ client }) => {
    for (const id of ['0', '99999999', '9'.repeat(40), '1%00', 'abc', '-1', '1.5']) {
      const page = await client.get(`/listings/${id}`)
      page.assertStatus(404)
    }
  })

  test('a quote that makes no sense names its fields', async ({ client, assert }) => {
    const listing = await createListing()
    const response = await client
      .get(`/listings/${listing.id}/quote`)
      .qs({ start: 'soon', end: '2027-02-30' })
      .accept('json')
    response.assertStatus(422)
    assert.sameMembers(
      response.body().errors.map(({ field }: { field: string }) => field),
      ['start', 'end']
    )
  })
})
