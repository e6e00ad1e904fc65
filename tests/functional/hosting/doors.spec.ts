import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import type ListingBlock from '#models/listing_block'
import type Listing from '#models/listing'
import { termsOf } from '#models/listing/snapshot'
import { addDays } from '#models/reservation/calendar'
import clock from '#services/clock'
import { asking, offered } from '#tests/functional/hosting/support'
import type { ApiClient, ApiRequest } from '@japa/api-client'

interface Door {
  name: string
  ask: (client: ApiClient, listing: Listing, block: ListingBlock, terms: object) => ApiRequest
  status: number
}

const range = () => ({ startDate: addDays(clock.today(), 40), endDate: addDays(clock.today(), 41) })

const DOORS: Door[] = [
  {
    name: 'GET edit',
    ask: (client, { id }) => client.get(`/hosting/listings/${id}/edit`),
    status: 200,
  },
  {
    name: 'GET calendar',
    ask: (client, { id }) => client.get(`/hosting/listings/${id}/calendar`),
    status: 200,
  },
  {
    name: 'PUT update',
    ask: (client, { id, version }, _, terms) =>
      client.put(`/hosting/listings/${id}`).json({ ...terms, intent: 'save', version }),
    status: 302,
  },
  {
    name: 'DELETE publication',
    ask: (client, { id }) => client.delete(`/hosting/listings/${id}/publication`),
    status: 302,
  },
  {
    name: 'POST publication',
    ask: (client, { id }) => client.post(`/hosting/listings/${id}/publication`),
    status: 302,
  },
  {
    name: 'POST blocks',
    ask: (client, { id }) => client.post(`/hosting/listings/${id}/blocks`).json(range()),
    status: 302,
  },
  {
    name: 'DELETE block',
    ask: (client, { id }, block) => client.delete(`/hosting/listings/${id}/blocks/${block.id}`),
    status: 302,
  },
  {
    name: 'DELETE destroy',
    ask: (client, { id }) => client.delete(`/hosting/listings/${id}`),
    status: 302,
  },
]

test.group('Doors of hosting', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const { name, ask, status } of DOORS) {
    test(`${name} opens for the host alone`, async ({ client, assert }) => {
      const host = await UserFactory.create()
      const listing = await offered(host)
      const { block } = await listing.blockDays({
        startDate: addDays(clock.today(), 5),
        endDate: addDays(clock.today(), 6),
      })
      const terms = await termsOf(listing)
      const open = () => ask(client, listing, block, terms).redirects(0)

      const visitor = await asking(open())
      visitor.assertStatus(401)
      for (const person of [
        await UserFactory.create(),
        await UserFactory.apply('admin').create(),
      ]) {
        const stranger = await asking(open(), person)
        stranger.assertStatus(404)
      }
      const own = await asking(open(), host)
      assert.equal(own.status(), status, own.text().slice(0, 300))
    })
  }

  test('a page of hosting sends a visitor to log in', async ({ client }) => {
    for (const path of ['/listings/create', '/hosting/listings']) {
      const response = await client.get(path).redirects(0)
      response.assertStatus(302)
      response.assertHeader('location', '/login')
    }
  })

  test('anybody signed in finds the form and their own listings', async ({ client, assert }) => {
    const host = await UserFactory.create()
    await offered(await UserFactory.create(), { title: '남의 텐트' })
    await offered(host, { title: '내 텐트' })
    const form = await client.get('/listings/create').loginAs(host).withInertia()
    form.assertInertiaComponent('hosting/listings/create')
    const mine = await client.get('/hosting/listings').loginAs(host).withInertia()
    mine.assertInertiaComponent('hosting/listings/index')
    assert.deepEqual(
      mine.body().props.listings.map(({ title }: { title: string }) => title),
      ['내 텐트']
    )
  })

  test('a suspended person is led back to their listings with the reason', async ({ client }) => {
    const host = await UserFactory.apply('suspended').create()
    const response = await client.get('/listings/create').loginAs(host).redirects(0)
    response.assertStatus(302)
    response.assertHeader('location', '/hosting/listings')
    response.assertFlashMessage('error')
  })

  for (const path of ['/hosting/listings/999999999/edit', '/hosting/listings/x/edit']) {
    test(`there is nothing at ${path}`, async ({ client }) => {
      const response = await client.get(path).loginAs(await UserFactory.create())
      response.assertStatus(404)
    })
  }
})
