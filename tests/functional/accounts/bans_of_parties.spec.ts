import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import type User from '#models/user'
import { responseMinutes } from '#models/user/response_time'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import { act } from '#tests/functional/rentals/support'
import { announce, complete, putThroughApp } from '#tests/functional/uploads/ways'
import { jpeg } from '#tests/support/pictures'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import {
  gear,
  paid,
  person,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'

/** Banned, and signed in again. */
async function bannedAndBack(guest: User) {
  await guest.ban('까닭')
  await guest.refresh()
  await guest.merge({ sessionEpoch: 0 }).save()
}

test.group('Bans of people who rent', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return async () => {
      storage.restore()
      await tidyUp()
    }
  })

  test('what was not handed over is cancelled with everything back', async ({ assert }) => {
    const host = await person()
    const { reservation } = await paid({ listing: { host } })
    assert.equal(reservation.status, 'PENDING_PICKUP')
    const { listing } = await gear({ host })
    const { reservation: asked } = await requested(listing)

    await host.ban('까닭')

    await reservation.refresh()
    await asked.refresh()
    assert.equal(reservation.status, 'CANCELLED')
    assert.equal(asked.status, 'CANCELLED')
    await settleEffects()
    await reservation.refresh()
    assert.equal(reservation.refundedRent, reservation.rent)
    assert.equal(reservation.refundedDeposit, reservation.deposit)
  })

  test('what was handed over goes on, and the banned guest still sees it, and nothing else', async ({
    assert,
  }) => {
    const scene = await renting()
    const { reservation: other } = await renting()
    const { guest, reservation, listing } = scene
    await guest.merge({ password: PASSWORD }).save()
    await guest.ban('까닭')
    await settleEffects()
    await reservation.refresh()
    assert.equal(reservation.status, 'RENTING')

    const visitor = new Visitor()
    assert.equal(await leadsTo(visitor.logIn(guest.email, PASSWORD)), '/restricted')
    const { props } = await visitor.visit('/restricted')
    assert.deepEqual(
      props.reservations.map(({ ulid }: { ulid: string }) => ulid),
      [reservation.ulid]
    )
    assert.equal(await statusOf(visitor.visit(`/reservations/${reservation.ulid}`)), 200)
    assert.equal(await statusOf(visitor.visit(`/reservations/${other.ulid}`)), 404)
    const anew = visitor.visit(`/listings/${listing.id}/reservations/create`)
    assert.equal(await leadsTo(anew), '/restricted')
    assert.equal(await leadsTo(visitor.visit('/rentals')), '/restricted')
  })

  test('a banned guest shows what they hand back, and uploads nothing else', async ({
    assert,
    client,
  }) => {
    storage.fake()
    const { guest, reservation } = await renting()
    const returning = await reservation.return(says(guest, reservation))
    await bannedAndBack(guest)
    const bytes = await jpeg({ width: 30, height: 20 })
    for (const purpose of ['listing', 'avatar', 'review', 'chat', 'nothing']) {
      const refused = await announce(client, guest, { bytes: bytes.length }, purpose)
      refused.assertStatus(403)
    }
    const announced = await announce(client, guest, { bytes: bytes.length }, 'inspection')
    announced.assertStatus(201)
    const { ulid, slot } = announced.body()
    assert.equal(await putThroughApp(client, guest, slot, bytes), 204)
    const done = await complete(client, guest, ulid)
    done.assertStatus(200)
    await act(client, guest, returning, 'hand-back', { photos: [ulid] })
    await reservation.refresh()
    assert.equal(reservation.status, 'INSPECTING_RETURN')
  })

  test('a banned person without a rental under way uploads nothing', async ({ client }) => {
    const { guest } = await paid()
    await bannedAndBack(guest)
    const refused = await announce(client, guest, { bytes: 100 }, 'inspection')
    refused.assertStatus(403)
  })

  test('the response time of a host is the median of their first answers', async ({ assert }) => {
    const { listing, host } = await gear()
    for (const minutes of [10, 30, 600]) {
      const { reservation } = await requested(listing)
      clock.travel({ minutes })
      await reservation.reject(says(host, reservation), { reason: '그날은 어려워요.' })
    }
    assert.equal(await responseMinutes(host.id, clock.now()), 30)
    const { reservation } = await requested(listing)
    assert.equal(await responseMinutes(host.id, clock.now()), 30, 'nobody answered it yet')
    clock.travel({ minutes: 60 })
    await reservation.reject(says(host, reservation), { reason: '그날은 어려워요.' })
    assert.equal(await responseMinutes(host.id, clock.now()), 45, 'between the two in the middle')
    assert.isNull(await responseMinutes(host.id, clock.now().plus({ days: 91 })))
  })
})
