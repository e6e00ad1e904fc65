import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import Browse from '#models/listing/browse'
import { NO_FILTERS } from '#models/listing/filters'
import type Listing from '#models/listing'
import type User from '#models/user'
import { rolledBack } from './support.js'

type Case = { name: string; hide: (listing: Listing, host: User) => Promise<unknown> }

const CASES: Case[] = [
  { name: 'a draft', hide: (listing) => listing.merge({ status: 'draft' }).save() },
  { name: 'a paused listing', hide: (listing) => listing.merge({ status: 'paused' }).save() },
  { name: 'a deleted listing', hide: (listing) => listing.merge({ status: 'deleted' }).save() },
  {
    name: 'a hidden listing',
    hide: (listing) => listing.merge({ hiddenAt: DateTime.utc() }).save(),
  },
  {
    name: 'a banned host’s listing',
    hide: (_, host) => host.merge({ bannedAt: DateTime.utc() }).save(),
  },
  {
    name: 'a suspended host’s listing',
    hide: (_, host) =>
      host.merge({ suspendedUntil: DateTime.fromISO('2027-03-08T00:00:00Z') }).save(),
  },
]

test.group('Listings that are not on offer', (group) => {
  rolledBack(group)

  for (const { name, hide } of CASES) {
    test(`${name} is on no list and no page of a stranger’s`, async ({ client, assert }) => {
      const host = await UserFactory.create()
      const stranger = await UserFactory.create()
      const listing = await createListing({ hostId: host.id })
      assert.deepEqual(await listed(), [listing.id])
      const before = await client.get(`/listings/${listing.id}`)
      before.assertStatus(200)

      await hide(listing, host)
      assert.deepEqual(await listed(), [])
      const api = await client.get('/api/v1/listings')
      assert.deepEqual(api.body().data, [])
      const page = await client.get(`/listings/${listing.id}`)
      page.assertStatus(404)
      const signedIn = await client.get(`/listings/${listing.id}`).loginAs(stranger)
      signedIn.assertStatus(404)
      const quote = await client
        .get(`/listings/${listing.id}/quote`)
        .qs({ start: '2027-03-10', end: '2027-03-11' })
      quote.assertStatus(404)
    })
  }

  test('the host sees their own with a word about why nobody else does', async ({ client }) => {
    const host = await UserFactory.create()
    const listing = await createListing({ hostId: host.id }, { states: ['paused'] })
    const page = await client.get(`/listings/${listing.id}`).loginAs(host).withInertia()
    page.assertStatus(200)
    page.assertInertiaPropsContains({ listing: { isOwn: true, hiddenBecause: 'paused' } })
  })

  test('a suspension that is over hides nothing', async ({ assert }) => {
    const host = await UserFactory.merge({
      suspendedUntil: DateTime.fromISO('2027-02-28T00:00:00Z'),
    }).create()
    const listing = await createListing({ hostId: host.id })
    assert.deepEqual(await listed(), [listing.id])
  })

  test('the page says nothing about where gear goes back to', async ({ client, assert }) => {
    const listing = await createListing({}, { states: ['delivered'] })
    const page = await client.get(`/listings/${listing.id}`)
    page.assertStatus(200)
    assert.isNotNull(listing.returnLine1)
    assert.notInclude(page.text(), listing.returnLine1!)
  })
})

async function listed() {
  const { rows } = await new Browse(NO_FILTERS).page()
  return rows.map(({ id }) => id)
}
