import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import type Listing from '#models/listing'
import { addFavourite, removeFavourite } from '#models/listing/favourites'
import { refreshPopularity } from '#models/listing/popularity'
import { rolledBack } from './support.js'

test.group('Favourites', (group) => {
  rolledBack(group)

  test('keeping one twice counts it once, letting it go twice too', async ({ client, assert }) => {
    const listing = await createListing()
    const person = await UserFactory.create()
    const address = `/listings/${listing.id}/favourite`

    for (let at = 0; at < 2; at++) {
      const kept = await client.put(address).loginAs(person).withCsrfToken()
      kept.assertStatus(204)
    }
    assert.deepEqual(await countsOf(listing), { favourites: 1, popularity: 1, rows: 1 })
    for (let at = 0; at < 2; at++) {
      const dropped = await client.delete(address).loginAs(person).withCsrfToken()
      dropped.assertStatus(204)
    }
    assert.deepEqual(await countsOf(listing), { favourites: 0, popularity: 0, rows: 0 })
  })

  test('somebody signed out is led to the log-in', async ({ client, assert }) => {
    const listing = await createListing()
    const response = await client
      .put(`/listings/${listing.id}/favourite`)
      .withCsrfToken()
      .redirects(0)
    response.assertStatus(302)
    assert.equal(response.header('location'), '/login')
    assert.deepEqual(await countsOf(listing), { favourites: 0, popularity: 0, rows: 0 })
    const list = await client.get('/favourites').redirects(0)
    list.assertStatus(302)
  })

  test('what is not on offer cannot be kept, but let go', async ({ client, assert }) => {
    const listing = await createListing({}, { states: ['paused'] })
    const person = await UserFactory.create()
    const response = await client
      .put(`/listings/${listing.id}/favourite`)
      .loginAs(person)
      .withCsrfToken()
    response.assertStatus(404)

    await addFavourite(person.id, listing.id)
    assert.deepInclude(await countsOf(listing), { rows: 1 })
    const dropped = await client
      .delete(`/listings/${listing.id}/favourite`)
      .loginAs(person)
      .withCsrfToken()
    dropped.assertStatus(204)
    assert.deepInclude(await countsOf(listing), { rows: 0 })
  })

  test('the page shows one’s own, the latest first, and how many are away', async ({
    client,
    assert,
  }) => {
    const person = await UserFactory.create()
    const [first, second, away, others] = [
      await createListing(),
      await createListing(),
      await createListing({}, { states: ['paused'] }),
      await createListing(),
    ]
    for (const { id } of [second, away, first]) await addFavourite(person.id, id)
    const somebodyElse = await UserFactory.create()
    await addFavourite(somebodyElse.id, others.id)

    const page = await client.get('/favourites').loginAs(person).withInertia()
    page.assertStatus(200)
    const { listings, gone } = page.inertiaProps
    assert.deepEqual(
      listings.data.map(({ id }: { id: number }) => id),
      [first.id, second.id]
    )
    assert.isTrue(listings.data[0].isFavourite)
    assert.equal(gone, 1)
  })

  test('popularity is refreshed to favourites and recent requests', async ({ assert }) => {
    const listing = await createListing({ popularity: 40 })
    const person = await UserFactory.create()
    await addFavourite(person.id, listing.id)
    assert.deepInclude(await countsOf(listing), { popularity: 41 })
    await refreshPopularity()
    assert.deepInclude(await countsOf(listing), { popularity: 1 })
    assert.equal(await refreshPopularity(), 0)
  })
})

test.group('Favourites of many at once', (group) => {
  group.each.setup(() => testUtils.db().truncate())

  test('are all counted, each person once', async ({ assert }) => {
    const listing = await createListing()
    const people = await UserFactory.createMany(5)
    await Promise.all(
      people.flatMap(({ id }) => [addFavourite(id, listing.id), addFavourite(id, listing.id)])
    )
    assert.deepEqual(await countsOf(listing), { favourites: 5, popularity: 5, rows: 5 })
    await Promise.all(
      people.flatMap(({ id }) => [removeFavourite(id, listing.id), removeFavourite(id, listing.id)])
    )
    assert.deepEqual(await countsOf(listing), { favourites: 0, popularity: 0, rows: 0 })
  })
})

async function countsOf(listing: Listing) {
  await listing.refresh()
  const rows = await db.from('favourites').where('listing_id', listing.id)
  return {
    favourites: listing.favouritesCount,
    popularity: listing.popularity,
    rows: rows.length,
  }
}
