import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { UserFactory } from '#database/factories/user_factory'
import Listing from '#models/listing'
import ListingOption from '#models/listing_option'
import ListingUnit from '#models/listing_unit'
import Reservation from '#models/reservation'
import type { Asking } from '#models/reservation/asking'
import { addDays } from '#models/reservation/calendar'
import { termsOf } from '#models/listing/snapshot'
import clock from '#services/clock'
import { asking, change, offered } from '#tests/functional/hosting/support'

const day = (offset: number) => addDays(clock.today(), offset)

test.group('Listing changes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a host changes what is offered from now on', async ({ client, assert }) => {
    const { host, listing, terms } = await scene()
    const response = await change(client, host, listing, {
      ...terms,
      title: '새 제목',
      fee: 30_000,
    })
    response.assertStatus(302)
    await listing.refresh()
    assert.containsSubset(listing.serialize(), {
      title: '새 제목',
      fee: 30_000,
      version: 2,
      status: 'published',
    })
  })

  test('an existing reservation costs what it cost', async ({ client, assert }) => {
    const { host, listing, terms } = await scene()
    const reservation = await requested(listing)
    const { total, title } = reservation
    const response = await change(client, host, listing, {
      ...terms,
      title: '비싼 텐트',
      fee: 90_000,
      deposit: 1,
    })
    response.assertStatus(302)
    await reservation.refresh()
    assert.deepEqual([reservation.total, reservation.title], [total, title])
  })

  test('an option that a reservation chose is archived, not lost', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({
      options: [
        { name: '랜턴', fee: 1_000, deposit: 0 },
        { name: '의자', fee: 2_000, deposit: 0 },
      ],
    })
    const [lantern, chair] = terms.options
    const reservation = await requested(listing, { optionIds: [lantern.id!] })
    const response = await change(client, host, listing, {
      ...terms,
      options: [
        { ...chair, fee: 2_500 },
        { name: '화로', fee: 0, deposit: 0 },
      ],
    })
    response.assertStatus(302)

    const options = await ListingOption.query().where('listing_id', listing.id).orderBy('id')
    assert.deepEqual(
      options.map(({ name, fee, archivedAt }) => [name, fee, archivedAt !== null]),
      [
        ['랜턴', 1_000, true],
        ['의자', 2_500, false],
        ['화로', 0, false],
      ]
    )
    await reservation.load('options')
    assert.deepEqual(
      reservation.options.map(({ id }) => id),
      [lantern.id]
    )
  })

  test('the second of two tabs is told what differs, and can save over it', async ({
    client,
    assert,
  }) => {
    const { host, listing, terms } = await scene()
    const first = await change(client, host, listing, { ...terms, fee: 25_000 })
    first.assertStatus(302)
    const second = await change(client, host, listing, { ...terms, title: '다른 제목' })
    second.assertStatus(409)
    assert.containsSubset(second.body(), { code: 'stale', version: 2 })
    assert.sameMembers(second.body().changed, ['title', 'fee'])
    await listing.refresh()
    assert.equal(listing.fee, 25_000)

    const over = await change(client, host, listing, { ...terms, title: '다른 제목' })
    over.assertStatus(302)
  })

  test('a page shows the conflict and keeps the form', async ({ client, assert }) => {
    const { host, listing, terms } = await scene()
    await listing.pause()
    const response = await client
      .put(`/hosting/listings/${listing.id}`)
      .loginAs(host)
      .withCsrfToken()
      .withInertia()
      .json({ ...terms, intent: 'save', version: 1 })
    response.assertStatus(409)
    response.assertInertiaComponent('hosting/listings/edit')
    assert.containsSubset(response.body().props.conflict, { version: 2, changed: [] })
  })

  test('a change without a version is stale', async ({ client }) => {
    const { host, listing, terms } = await scene()
    const response = await change(client, host, listing, { ...terms, version: undefined })
    response.assertStatus(409)
  })

  test('a published listing cannot be made incomplete by calling it a draft', async ({
    client,
    assert,
  }) => {
    const { host, listing, terms } = await scene()
    const response = await change(client, host, listing, { ...terms, photos: [], intent: 'draft' })
    response.assertStatus(422)
    assert.equal(response.body().errors[0].field, 'photos')
  })

  test('a draft becomes public when it is complete', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({}, 'draft')
    assert.isNull(listing.publishedAt)
    const response = await change(client, host, listing, { ...terms, intent: 'publish' })
    response.assertStatus(302)
    await listing.refresh()
    assert.equal(listing.status, 'published')
    assert.isNotNull(listing.publishedAt)
  })

  test('a suspended host keeps the text right but publishes nothing', async ({ client }) => {
    const { host, listing, terms } = await scene({}, 'draft')
    await host.suspend(3, '거래 밖 결제')
    const publishing = await change(client, host, listing, { ...terms, intent: 'publish' })
    publishing.assertStatus(403)
    const saving = await change(client, host, listing, { ...terms, intent: 'draft' })
    saving.assertStatus(302)
  })

  test('photos keep their order, their primary and their uploads', async ({ client, assert }) => {
    const { host, listing, terms } = await scene()
    const response = await change(client, host, listing, { ...terms, primaryPhoto: null })
    response.assertStatus(302)
    const stored = await termsOf(await Listing.findOrFail(listing.id))
    assert.deepEqual(stored.photos, terms.photos)
    assert.equal(stored.primaryPhoto, terms.photos[0])
  })
})

test.group('Quantity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('raising it adds units with new numbers', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({ quantity: 3 })
    await setQuantity(client, host, listing, terms, 2)
    await setQuantity(client, host, listing, terms, 3)
    assert.deepEqual(await numbers(listing), [1, 2, 4])
  })

  test('the host’s own blocked days keep a unit too', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({ quantity: 3 })
    const { block } = await listing.blockDays({ startDate: day(3), endDate: day(4) })
    const refused = await setQuantity(client, host, listing, terms, 2)
    refused.assertStatus(422)
    assert.equal(refused.body().errors[0].field, 'quantity')

    await block.remove()
    const lowered = await setQuantity(client, host, listing, terms, 2)
    lowered.assertStatus(302)
    assert.deepEqual(await numbers(listing), [1, 2])
  })

  test('units that are reserved are named, and how far it can go', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({ quantity: 3 })
    const reservation = await requested(listing)
    await reservation.approve({ by: host, seen: reservation.version })
    const refused = await setQuantity(client, host, listing, terms, 1)
    refused.assertStatus(302)
    assert.deepEqual(await numbers(listing), [1])

    await setQuantity(client, host, listing, terms, 2)
    await listing.blockDays({ startDate: day(30), endDate: day(31) })
    const both = await setQuantity(client, host, listing, terms, 1)
    both.assertStatus(422)
    assert.containsSubset(both.body(), { code: 'unitsBusy', units: [1, 4], least: 2 })
    assert.include(both.body().errors[0].message, '1, 4번')
  })

  test('a block holds for units that come later', async ({ client, assert }) => {
    const { host, listing, terms } = await scene({ quantity: 1 })
    const { block } = await listing.blockDays({ startDate: day(3), endDate: day(4) })
    await setQuantity(client, host, listing, terms, 2)
    const periods = await db.from('booked_periods').where('block_id', block.id)
    assert.lengthOf(periods, 2)
  })
})

test.group('Listing status', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a host pauses a listing and publishes it again; requests stay open', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene()
    const reservation = await requested(listing)
    const paused = await asking(
      client.delete(`/hosting/listings/${listing.id}/publication`),
      host
    ).redirects(0)
    paused.assertStatus(302)
    await listing.refresh()
    assert.equal(listing.status, 'paused')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_APPROVAL')

    const published = await asking(
      client.post(`/hosting/listings/${listing.id}/publication`),
      host
    ).redirects(0)
    published.assertStatus(302)
    await listing.refresh()
    assert.equal(listing.status, 'published')
  })

  test('an incomplete draft is not published, and says what is missing', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene({ content: '', photos: [], regionIds: [] }, 'draft')
    const response = await asking(client.post(`/hosting/listings/${listing.id}/publication`), host)
    response.assertStatus(422)
    assert.sameMembers(
      response.body().errors.map((error: { field: string }) => error.field),
      ['content', 'photos', 'regionIds']
    )
  })

  test('a draft without amounts is not rented out for nothing, one that says 0 is', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene({ fee: null, deposit: null }, 'draft')
    const publish = () => asking(client.post(`/hosting/listings/${listing.id}/publication`), host)
    const refused = await publish()
    refused.assertStatus(422)
    assert.deepEqual(
      refused.body().errors.map((error: { field: string }) => error.field),
      ['fee', 'deposit']
    )
    const free = { ...(await termsOf(listing)), fee: 0, deposit: 0 }
    await listing.revise(free, { seen: 1, publish: false })
    const published = await publish().redirects(0)
    published.assertStatus(302)
    await listing.refresh()
    assert.containSubset(listing.$attributes, { status: 'published', fee: 0, deposit: 0 })
  })

  test('a suspended host cannot bring a listing back', async ({ client }) => {
    const { host, listing } = await scene()
    await listing.pause()
    await host.suspend(3, '거래 밖 결제')
    const response = await asking(client.post(`/hosting/listings/${listing.id}/publication`), host)
    response.assertStatus(403)
  })

  test('deleting rejects the requests that wait for an answer', async ({ client, assert }) => {
    const { host, listing } = await scene()
    const reservation = await requested(listing)
    const response = await asking(client.delete(`/hosting/listings/${listing.id}`), host).redirects(
      0
    )
    response.assertStatus(302)
    await listing.refresh()
    await reservation.refresh()
    assert.deepEqual([listing.status, reservation.status], ['deleted', 'REJECTED'])
  })

  test('deleting is refused while a rental is not settled, with the way out', async ({
    client,
    assert,
  }) => {
    const { host, listing } = await scene()
    const reservation = await requested(listing)
    await reservation.approve({ by: host, seen: reservation.version })
    const response = await asking(client.delete(`/hosting/listings/${listing.id}`), host)
    response.assertStatus(409)
    assert.include(response.body().errors[0].message, '1건')
    await listing.refresh()
    assert.equal(listing.status, 'published')
  })

  test('a deleted listing is not found by its host either', async ({ client }) => {
    const { host, listing } = await scene()
    await listing.remove()
    const response = await asking(client.get(`/hosting/listings/${listing.id}/edit`), host)
    response.assertStatus(404)
  })
})

async function scene(terms: Parameters<typeof offered>[1] = {}, status?: 'draft' | 'published') {
  const host = await UserFactory.create()
  const listing = await offered(host, { noticeDays: 0, ...terms }, status)
  return { host, listing, terms: await termsOf(await Listing.findOrFail(listing.id)) }
}

async function requested(listing: Listing, more: Partial<Asking> = {}) {
  const guest = await UserFactory.create()
  return Reservation.request(guest, listing, {
    startDate: day(2),
    endDate: day(4),
    receiveMethod: 'DIRECT',
    returnMethod: 'DIRECT',
    receiveLine1: null,
    optionIds: [],
    ...more,
  })
}

async function setQuantity(
  client: Parameters<typeof change>[0],
  host: Parameters<typeof change>[1],
  listing: Listing,
  terms: object,
  quantity: number
) {
  await listing.refresh()
  return change(client, host, listing, { ...terms, quantity })
}

async function numbers(listing: Listing) {
  const units = await ListingUnit.query()
    .where('listing_id', listing.id)
    .whereNull('retired_at')
    .orderBy('number')
  return units.map(({ number }) => number)
}
