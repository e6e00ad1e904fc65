import { test } from '@japa/runner'
import { UserFactory } from '#database/factories/user_factory'
import { paid, person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { act } from '#tests/functional/rentals/support'

type Side = 'guest' | 'host'

type Method = 'post' | 'patch'

/** Every act, and the sides that may ask for it; whether it may be done now is another question. */
const ACTS: [path: string, sides: Side[], method?: Method][] = [
  ['approval', ['host']],
  ['rejection', ['host']],
  ['cancellation', ['guest', 'host']],
  ['payments', ['guest']],
  ['shipment', ['host']],
  ['hand-over', ['host']],
  ['receipt', ['guest']],
  ['no-show-report', ['guest']],
  ['non-arrival-report', ['guest']],
  ['tracking', ['guest', 'host'], 'patch'],
  ['inspection', ['guest']],
  ['refusal', ['guest']],
  ['inspection-objection', ['host']],
  ['rent-decision', []],
  ['return', ['guest']],
  ['return-shipment', ['guest']],
  ['hand-back', ['guest']],
  ['return-confirmation', ['host']],
  ['completion', ['host']],
  ['loss', ['guest', 'host']],
  ['claim', ['host']],
  ['claim', ['host'], 'patch'],
  ['claim/acceptance', ['guest']],
  ['claim/objection', ['guest']],
  ['claim/withdrawal', ['host']],
  ['claim/decision', []],
]
const STAFF_ACTS = ['cancellation', 'rent-decision', 'claim/decision']

test.group('Doors of a reservation', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('{0}: strangers find nothing, the wrong side is refused, visitors log in')
    .with(ACTS)
    .run(async ({ assert, client }, [path, sides, method = 'post' as Method]) => {
      const { host, guest, reservation } = await paid()
      const stranger = await person()

      const strange = await act(client, stranger, reservation, path, {}, method)
      assert.equal(strange.status(), 404)

      for (const [side, user] of Object.entries({ guest, host })) {
        const response = await act(client, user, reservation, path, {}, method)
        const isAllowed = sides.includes(side as Side)
        if (isAllowed) assert.notInclude([403, 404], response.status(), side)
        else assert.equal(response.status(), 403, side)
      }

      const visitor = await client[method](`/reservations/${reservation.ulid}/${path}`)
        .withCsrfToken()
        .redirects(0)
      visitor.assertStatus(302)
      visitor.assertHeader('location', '/login')
    })

  test('staff may only do what the table allows them')
    .with(ACTS)
    .run(async ({ assert, client }, [path, , method = 'post' as Method]) => {
      const { reservation } = await paid()
      const moderator = await person({ role: 'moderator' })
      const { status } = await act(client, moderator, reservation, path, {}, method).then(
        (response) => ({ status: response.status() })
      )
      if (STAFF_ACTS.includes(path)) assert.notInclude([403, 404], status)
      else assert.equal(status, 403)
    })

  test('a moderator who is a party stays a party', async ({ client }) => {
    const host = await person({ role: 'moderator' })
    const { reservation } = await paid({ listing: { host } })
    const response = await act(client, host, reservation, 'claim/decision', {
      amount: 0,
      reason: '내 일',
    })
    response.assertStatus(403)
  })

  test('the page is for the parties and for staff', async ({ client }) => {
    const { host, guest, reservation } = await paid()
    const moderator = await person({ role: 'moderator' })
    const stranger = await person()
    const address = `/reservations/${reservation.ulid}`

    for (const user of [host, guest, moderator]) {
      const seen = await client.get(address).loginAs(user)
      seen.assertStatus(200)
    }
    const strange = await client.get(address).loginAs(stranger)
    strange.assertStatus(404)
    const visitor = await client.get(address).redirects(0)
    visitor.assertHeader('location', '/login')
    const edit = await client.get(`${address}/edit`).loginAs(host)
    edit.assertStatus(403)
    const editing = await client.get(`${address}/edit`).loginAs(stranger)
    editing.assertStatus(404)
  })

  test('unknown and malformed addresses are not found', async ({ client }) => {
    const user = await UserFactory.create()
    for (const path of [
      '/reservations/01J0000000000000000000000Z',
      '/reservations/1',
      '/reservations/..%2f',
      '/listings/999999999/reservations/create',
      '/sandbox/payments/unknown-order-id',
    ]) {
      const response = await client.get(path).loginAs(user)
      response.assertStatus(404)
    }
    await user.delete()
  })

  test('lists and the request page are for people who are signed in', async ({ client }) => {
    const { listing } = await paid()
    for (const path of [
      '/rentals',
      '/hosting/reservations',
      `/listings/${listing.id}/reservations/create?start=2026-06-20`,
    ]) {
      const response = await client.get(path).redirects(0)
      response.assertStatus(302)
      response.assertHeader('location', '/login')
    }
  })

  test('nobody asks for their own gear, or for gear that is not offered', async ({ client }) => {
    const { listing, host } = await paid()
    const guest = await person()
    const address = `/listings/${listing.id}/reservations/create`

    const own = await client.get(address).loginAs(host)
    own.assertStatus(403)
    const posted = await client
      .post(`/listings/${listing.id}/reservations`)
      .loginAs(host)
      .withCsrfToken()
      .json({})
    posted.assertStatus(403)
    await listing.merge({ status: 'paused' }).save()
    const paused = await client.get(address).loginAs(guest)
    paused.assertStatus(404)
  })
})
