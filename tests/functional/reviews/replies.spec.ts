import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import Notification from '#models/notification'
import type Review from '#models/review'
import type User from '#models/user'
import clock from '#services/clock'
import type { ApiClient } from '@japa/api-client'
import { person } from '#tests/functional/reservations/support'
import { told } from '#tests/functional/rentals/support'
import { GOOD, returned, staged } from '#tests/functional/reviews/support'

const REPLY = '깨끗하게 써 주셔서 고마워요!'

test.group('Replies to reviews', (group) => {
  staged(group)
  group.each.setup(() => limiter.clear())

  test('the host replies once, the author is told, everybody reads', async ({ assert, client }) => {
    const { guest, host, listing, reservation, review } = await reviewed()
    const asHost = await client.get(`/listings/${listing.id}`).loginAs(host).withInertia()
    assert.isTrue(first(asHost.inertiaProps).mayReply)
    const response = await reply(client, host, review, { text: `  ${REPLY} ` })
    response.assertStatus(302)

    for (const address of [`/listings/${listing.id}`, `/users/${host.id}`]) {
      const page = await client.get(address).loginAs(host).withInertia()
      const shown = first(page.inertiaProps)
      assert.equal(shown.reply!.text, REPLY)
      assert.isFalse(shown.mayReply)
    }
    const own = await told(client, guest, reservation, 'review')
    assert.equal(own.reply.text, REPLY)
    const notices = await Notification.query().where({ userId: guest.id, kind: 'review.reply' })
    assert.lengthOf(notices, 1)
    assert.equal(notices[0].path, `/reservations/${reservation.ulid}`)
  })

  test('the host is offered a reply, and nobody else', async ({ assert, client }) => {
    const { guest, host, listing, reservation } = await reviewed()
    for (const someone of [guest, await person()]) {
      const page = await client.get(`/listings/${listing.id}`).loginAs(someone).withInertia()
      assert.isFalse(first(page.inertiaProps).mayReply)
    }
    const theirs = await told(client, guest, reservation, 'review')
    const hosts = await told(client, host, reservation, 'review')
    assert.deepEqual([theirs.mayReply, hosts.mayReply], [false, true])
  })

  test('the author, strangers and moderators are refused', async ({ assert, client }) => {
    const { guest, review } = await reviewed()
    for (const other of [guest, await person(), await person({ role: 'moderator' })]) {
      const response = await reply(client, other, review)
      response.assertStatus(403)
    }
    await review.refresh()
    assert.isNull(review.replyText)
  })

  test('the same reply twice is one, another one is refused, also at once', async ({
    assert,
    client,
  }) => {
    const { guest, host, review } = await reviewed()
    const both = await Promise.all([
      reply(client, host, review),
      reply(client, host, review, { text: '다른 답글이에요.' }),
    ])
    assert.sameMembers(
      both.map((response) => response.status()),
      [302, 409]
    )
    const { replyText } = await review.refresh()
    const again = await reply(client, host, review, { text: replyText })
    again.assertStatus(302)
    const other = await reply(client, host, review, { text: '마음이 바뀌었어요.' })
    other.assertStatus(409)
    assert.equal(
      other.body().message,
      '이 후기에는 이미 답글을 남겼어요. 답글은 한 번만 쓸 수 있어요.'
    )
    assert.lengthOf(await Notification.query().where({ userId: guest.id, kind: 'review.reply' }), 1)
    for (const change of [{ reply_text: '고침' }, { reply_text: null, replied_at: null }]) {
      await assert.rejects(
        () => db.from('reviews').where('id', review.id).update(change),
        /a review has one reply/
      )
    }
  })

  test('whoever is suspended does not reply', async ({ assert, client }) => {
    const { host, review } = await reviewed()
    await host.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    const response = await reply(client, host, review)
    response.assertStatus(403)
    assert.equal(response.body().message, '이용이 제한된 동안에는 답글을 쓸 수 없어요.')
  })

  test('a review that is out of sight gets no reply', async ({ client }) => {
    const { host, review } = await reviewed()
    await review.hide()
    const hidden = await reply(client, host, review)
    hidden.assertStatus(409)
    await review.restore()
    await review.remove()
    const deleted = await reply(client, host, review)
    deleted.assertStatus(409)
  })

  test('a reply goes out of sight with its review', async ({ assert, client }) => {
    const { guest, host, reservation, review } = await reviewed()
    await review.reply(host, REPLY)
    await review.remove()
    const own = await told(client, guest, reservation, 'review')
    assert.isNull(own.reply)
  })

  test('text that is {of} is refused at its field')
    .with([
      { of: 'nothing', value: null },
      { of: 'invisible', value: '\u200b'.repeat(5) },
      { of: 'too long', value: '가'.repeat(1001) },
    ])
    .run(async ({ assert, client }, { value }) => {
      const { host, review } = await reviewed()
      const response = await reply(client, host, review, { text: value })
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, 'text')
    })
})

async function reviewed() {
  const scene = await returned()
  return { ...scene, review: await scene.reservation.review(scene.guest, GOOD) }
}

function reply(client: ApiClient, by: User, { ulid }: Review, fields: object = {}) {
  return client
    .post(`/reviews/${ulid}/reply`)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({ text: REPLY, ...fields })
}

function first(props: unknown) {
  const { reviews } = props as {
    reviews: { data: { reply: { text: string } | null; mayReply: boolean }[] }
  }
  return reviews.data[0]
}
