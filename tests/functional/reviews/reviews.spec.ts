import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Notification from '#models/notification'
import OutboxMessage from '#models/outbox_message'
import Review from '#models/review'
import Upload from '#models/upload'
import { scoresOf } from '#models/review/scores'
import clock from '#services/clock'
import { gear, handedBack, person, photo, says } from '#tests/functional/reservations/support'
import { told } from '#tests/functional/rentals/support'
import {
  GOOD,
  ratingOf,
  remove,
  returned,
  reviewed,
  staged,
  write,
} from '#tests/functional/reviews/support'

test.group('Writing reviews', (group) => {
  staged(group)

  test('a guest reviews a rental with scores, text and photos, and the host is told', async ({
    assert,
    client,
  }) => {
    const { guest, host, listing, reservation } = await returned()
    const photos = [await photo(guest, 'review'), await photo(guest, 'review')]
    const response = await write(client, guest, reservation, { photos })
    response.assertStatus(302)

    const review = await Review.query()
      .where('reservationId', reservation.id)
      .preload('photos', (rows) => void rows.preload('upload'))
      .firstOrFail()
    assert.containSubset(review.serialize(), { ...GOOD, hostId: host.id, authorId: guest.id })
    assert.deepEqual(
      review.photos.map(({ upload }) => upload.ulid),
      photos
    )
    assert.deepEqual(await ratingOf(listing), [4, 1])
    const notices = await Notification.query().where({ userId: host.id, kind: 'review.new' })
    assert.lengthOf(notices, 1)
    assert.equal(notices[0].path, `/reservations/${reservation.ulid}`)
  })

  test('the page offers the form to the guest alone, and the review to both', async ({
    assert,
    client,
  }) => {
    const { guest, host, reservation } = await returned()
    assert.isNotNull(await told(client, guest, reservation, 'reviewUntil'))
    assert.isNull(await told(client, host, reservation, 'reviewUntil'))

    await reservation.review(guest, GOOD)
    assert.isNull(await told(client, guest, reservation, 'reviewUntil'))
    const seen = await told(client, host, reservation, 'review')
    assert.equal(seen.text, GOOD.text)
  })

  test('strangers find nothing, the host is refused, visitors log in', async ({
    assert,
    client,
  }) => {
    const { guest, host, reservation } = await returned()
    const stranger = await person()
    const moderator = await person({ role: 'moderator' })
    for (const door of [write, remove]) {
      if (door === remove) await reservation.review(guest, GOOD)
      const strange = await door(client, stranger, reservation)
      strange.assertStatus(404)
      for (const other of [host, moderator]) {
        const refused = await door(client, other, reservation)
        refused.assertStatus(403)
      }
    }
    for (const method of ['post', 'delete'] as const) {
      const visitor = await client[method](`/reservations/${reservation.ulid}/review`)
        .withCsrfToken()
        .redirects(0)
      visitor.assertHeader('location', '/login')
    }
    assert.lengthOf(await Review.query().withScopes((scopes) => scopes.visible()), 1)
  })

  test('it is too early while the gear is being inspected', async ({ client, assert }) => {
    const { guest, reservation } = await handedBack()
    const response = await write(client, guest, reservation)
    response.assertStatus(409)
    assert.equal(response.body().message, '후기는 반납이 끝난 뒤에 쓸 수 있어요.')
    assert.isNull(await told(client, guest, reservation, 'reviewUntil'))
  })

  test('a rental in dispute can be reviewed too', async ({ client }) => {
    const { guest, host, reservation } = await handedBack()
    const claimed = await reservation.fileClaim(says(host, reservation), {
      amounts: { late: 1_000 },
      reason: '늦었어요',
    })
    const response = await write(client, guest, claimed)
    response.assertStatus(302)
  })

  test('30 days later it is too late, and not a moment sooner', async ({ client, assert }) => {
    const { guest, reservation } = await returned()
    clock.travel({ days: 30, seconds: 1 })
    const late = await write(client, guest, reservation)
    late.assertStatus(409)
    assert.equal(late.body().message, '반납이 끝나고 30일이 지나 후기를 쓸 수 없어요.')
    assert.isNull(await told(client, guest, reservation, 'reviewUntil'))

    clock.travel({ seconds: -1 })
    const inTime = await write(client, guest, reservation)
    inTime.assertStatus(302)
  })

  test('a rental has one review: a double click answers alike, another one is refused', async ({
    client,
    assert,
  }) => {
    const { guest, reservation, host } = await returned()
    const both = await Promise.all([
      write(client, guest, reservation),
      write(client, guest, reservation),
    ])
    assert.deepEqual(
      both.map((response) => response.status()),
      [302, 302]
    )
    const other = await write(client, guest, reservation, { text: '다시 생각해 보니 달라요.' })
    other.assertStatus(409)
    assert.equal(other.body().kind, 'alreadyReviewed')
    assert.lengthOf(await Review.query().where('reservationId', reservation.id), 1)
    assert.lengthOf(await Notification.query().where({ userId: host.id, kind: 'review.new' }), 1)
  })

  test('whoever is suspended writes none', async ({ client }) => {
    const { guest, reservation } = await returned()
    await guest.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    const response = await write(client, guest, reservation)
    response.assertStatus(403)
  })

  test('{field} that is {of} is refused at its field')
    .with([
      { field: 'gearScore', of: 'too low', value: 0 },
      { field: 'gearScore', of: 'too high', value: 6 },
      { field: 'kindnessScore', of: 'a fraction', value: 2.5 },
      { field: 'responseScore', of: 'text', value: '5' },
      { field: 'responseScore', of: 'nothing', value: null },
      { field: 'text', of: 'too short', value: '짧아요' },
      { field: 'text', of: 'too long', value: '가'.repeat(1001) },
      { field: 'text', of: 'invisible', value: '\u200b'.repeat(20) },
      { field: 'text', of: 'no text', value: { length: 10 } },
      { field: 'photos', of: 'too many', value: Array(6).fill('01J0000000000000000000000Z') },
    ])
    .run(async ({ client, assert }, { field, value }) => {
      const { guest, reservation } = await returned()
      const response = await write(client, guest, reservation, { [field]: value })
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
      assert.isNull(await Review.findBy('reservationId', reservation.id))
    })

  test('photos are the guest’s own, of reviews, and used once', async ({ client }) => {
    const { guest, host, reservation } = await returned()
    const strange = [
      await photo(host, 'review'),
      await photo(guest, 'chat'),
      '01J0000000000000000000000Z',
    ]
    for (const name of strange) {
      const response = await write(client, guest, reservation, { photos: [name] })
      response.assertStatus(422)
    }
  })

  test('the database refuses scores and texts that no form would send', async ({ assert }) => {
    const { guest, reservation } = await returned()
    const { id } = await reservation.review(guest, GOOD)
    for (const change of [{ gear_score: 6 }, { kindness_score: 0 }, { text: '네' }]) {
      await assert.rejects(() => db.from('reviews').where('id', id).update(change), /CONSTRAINT/)
    }
  })
})

test.group('Reading reviews', (group) => {
  staged(group)

  test('averages have one decimal and leave out what is hidden or deleted', async ({ assert }) => {
    const { listing, host } = await gear()
    const [first, second, third] = await reviewed(listing, [
      { gearScore: 5, kindnessScore: 5, responseScore: 5 },
      { gearScore: 4, kindnessScore: 4, responseScore: 5 },
      { gearScore: 1, kindnessScore: 2, responseScore: 1 },
    ])
    assert.deepEqual(await ratingOf(listing), [3.6, 3])
    const scores = { average: 3.6, gear: 3.3, kindness: 3.7, response: 3.7, count: 3 }
    assert.deepEqual(await scoresOf({ listingId: listing.id }), scores)
    assert.deepEqual(await scoresOf({ hostId: host.id }), scores)

    await third.hide()
    assert.deepEqual(await ratingOf(listing), [4.7, 2])
    await third.restore()
    assert.deepEqual(await ratingOf(listing), [3.6, 3])
    for (const review of [first, second, third]) await review.remove()
    assert.deepEqual(await ratingOf(listing), [null, 0])
    assert.isNull(await scoresOf({ hostId: host.id }))
  })

  test('an average is rounded once: 3.05 is 3.1', async ({ assert }) => {
    const { listing, host } = await gear()
    const scores = { gearScore: 3, kindnessScore: 3, responseScore: 3 }
    const all = Array.from({ length: 20 }, (_, at) =>
      at < 3 ? { ...scores, gearScore: 4 } : scores
    )
    await reviewed(listing, all)
    assert.deepEqual(await ratingOf(listing), [3.1, 20])
    assert.containSubset(await scoresOf({ hostId: host.id }), { average: 3.1 })
  })

  test('what its author deleted stays deleted, and is not written again', async ({
    client,
    assert,
  }) => {
    const { guest, reservation, listing } = await returned()
    const review = await reservation.review(guest, GOOD)
    const response = await remove(client, guest, reservation)
    response.assertStatus(302)
    await review.restore()
    assert.deepEqual(await ratingOf(listing), [null, 0])
    const again = await write(client, guest, reservation)
    again.assertStatus(409)
  })

  test('its photos go with it', async ({ client, assert }) => {
    const { guest, reservation } = await returned()
    const name = await photo(guest, 'review')
    await write(client, guest, reservation, { photos: [name] })
    await remove(client, guest, reservation)
    assert.isNull(await Upload.findBy('ulid', name))
    const removed = await OutboxMessage.query().where('topic', 'upload.removed')
    assert.include(JSON.stringify(removed.map(({ payload }) => payload)), name)
  })

  test('reviews hidden and given back at once are all counted', async ({ assert }) => {
    const { listing } = await gear()
    const reviews = await reviewed(listing, Array(6).fill({}))
    await Promise.all(reviews.map((review) => review.hide()))
    assert.deepEqual(await ratingOf(listing), [null, 0])
    await Promise.all(reviews.map((review) => review.restore()))
    assert.deepEqual(await ratingOf(listing), [4, 6])
  })

  test('listing and profile show them a page at a time, the latest first', async ({
    client,
    assert,
  }) => {
    const { listing, host } = await gear()
    const texts = Array.from({ length: 12 }, (_, number) => `후기 번호 ${number} 입니다`)
    await reviewed(
      listing,
      texts.map((text) => ({ text }))
    )
    for (const address of [`/listings/${listing.id}`, `/users/${host.id}`]) {
      const first = await client.get(address).withInertia()
      const { reviews, scores } = first.inertiaProps as Props
      assert.equal(scores.count, 12)
      const page = first.body().scrollProps.reviews
      const rest = await client.get(`${address}?reviews=${page.nextPage}`).withInertia()
      const shown = [...reviews.data, ...(rest.inertiaProps as Props).reviews.data]
      assert.deepEqual(
        shown.map(({ text }) => text),
        texts.toReversed()
      )
      assert.isNull(rest.body().scrollProps.reviews.nextPage)
      const odd = await client.get(`${address}?reviews[]=x`).withInertia()
      odd.assertStatus(200)
    }
  })

  test('HTML in a review is text', async ({ client, assert }) => {
    const { listing } = await gear()
    await reviewed(listing, [{ text: '<script>alert(1)</script><img src=x onerror=alert(2)>' }])
    const response = await client.get(`/listings/${listing.id}`)
    response.assertStatus(200)
    assert.notInclude(response.text(), '<script>alert(1)')
    assert.notInclude(response.text(), '<img src=x')
    assert.include(response.text(), '&lt;script&gt;alert(1)')
  })

  test('the best rated come first when somebody browses by rating', async ({ client, assert }) => {
    const [poor, good, unrated] = [await gear(), await gear(), await gear()]
    await reviewed(poor.listing, [{ gearScore: 1, kindnessScore: 1, responseScore: 2 }])
    await reviewed(good.listing, [{ gearScore: 5, kindnessScore: 5, responseScore: 5 }])
    const response = await client.get('/listings?sort=rating').withInertia()
    const { listings } = response.inertiaProps as {
      listings: { data: { id: number; rating: { average: number } | null }[] }
    }
    const ids = listings.data.map(({ id }) => id)
    const mine = ids.filter((id) => [poor, good, unrated].some(({ listing }) => listing.id === id))
    assert.deepEqual(mine, [good.listing.id, poor.listing.id, unrated.listing.id])
    assert.equal(listings.data.find(({ id }) => id === good.listing.id)!.rating!.average, 5)
  })
})

interface Props {
  reviews: { data: { text: string }[] }
  scores: { count: number }
}
