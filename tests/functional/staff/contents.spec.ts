import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import Comment from '#models/comment'
import Listing from '#models/listing'
import Notification from '#models/notification'
import Review from '#models/review'
import Sanction from '#models/sanction'
import type User from '#models/user'
import { logOf } from '#tests/functional/audit/support'
import { about, moderator, reported } from '#tests/functional/reports/support'
import { gear, person, requested, setTheScene } from '#tests/functional/reservations/support'
import { reviewed } from '#tests/functional/reviews/support'
import { emptyDatabase } from '#tests/support/empty_database'

const REASON = '거래 밖에서 돈을 요구하는 글이에요.'

async function scene() {
  const { listing, host } = await gear()
  const [review] = await reviewed(listing, [{}])
  const asker = await person()
  const comment = await listing.comment(asker, { text: '코펠도 같이 빌릴 수 있나요?' })
  return { listing, host, review, comment, asker }
}

function act(
  client: ApiClient,
  method: 'post' | 'delete',
  path: string,
  by: User,
  reason = REASON
) {
  return client[method](`/admin/${path}/hiding`)
    .loginAs(by)
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json({ reason })
}

async function totalOf(client: ApiClient, by: User, path: string) {
  const page = await client.get(`/admin/${path}`).loginAs(by).withInertia()
  page.assertStatus(200)
  return (page.inertiaProps.list as { total: number }).total
}

test.group('Content without a report', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('is hidden and given back, its owner is told why, the log keeps both', async ({
    assert,
    client,
  }) => {
    const { listing, host, review, comment } = await scene()
    const staff = await moderator()
    const things = [
      { path: `listings/${listing.id}`, ownerId: host.id, kind: 'listing', id: listing.id },
      { path: `reviews/${review.ulid}`, ownerId: review.authorId, kind: 'review', id: review.ulid },
      {
        path: `comments/${comment.ulid}`,
        ownerId: comment.authorId,
        kind: 'comment',
        id: comment.ulid,
      },
    ]
    const hidden = async () => {
      const rows = [
        await Listing.findOrFail(listing.id),
        await Review.findOrFail(review.id),
        await Comment.findOrFail(comment.id),
      ]
      return rows.map(({ hiddenAt }) => hiddenAt !== null)
    }
    for (const { id, kind, ownerId, path } of things) {
      const first = await act(client, 'post', path, staff)
      first.assertStatus(302)
      const again = await act(client, 'post', path, staff)
      again.assertStatus(302)
      const sanction = await Sanction.query().where({ userId: ownerId, kind: 'hide' }).firstOrFail()
      assert.deepInclude(sanction.serialize(), {
        reason: REASON,
        imposedBy: staff.id,
        caseId: null,
      })
      const told = await Notification.query().where('userId', ownerId).orderBy('id', 'desc').first()
      assert.equal(told?.kind, 'sanction.hide')
      const log = await logOf(kind, id)
      assert.deepEqual(
        log.map(({ action, by, reason }) => ({ action, by, reason })),
        [{ action: 'content.hidden', by: staff.id, reason: REASON }]
      )
    }
    assert.deepEqual(await hidden(), [true, true, true])
    assert.lengthOf(await Sanction.all(), 3)
    assert.equal(await totalOf(client, staff, 'listings?state=hidden'), 1)
    assert.equal(await totalOf(client, staff, 'reviews?state=hidden'), 1)
    assert.equal(await totalOf(client, staff, 'comments?state=shown'), 0)

    for (const { path } of things) {
      const answer = await act(client, 'delete', path, staff, '다시 보니 괜찮아요.')
      answer.assertStatus(302)
    }
    assert.deepEqual(await hidden(), [false, false, false])
    assert.lengthOf(await Sanction.query().whereNull('lifted_at'), 0)
    assert.equal(await totalOf(client, staff, 'reviews?state=shown'), 1)
  })

  test('is not hidden without a reason, nor by whoever has a part in it', async ({
    assert,
    client,
  }) => {
    const { listing, review, comment } = await scene()
    const staff = await moderator()
    const silent = await act(client, 'post', `listings/${listing.id}`, staff, ' ')
    silent.assertStatus(422)
    const { listing: own } = await gear({ host: staff })
    const ownAnswer = await act(client, 'post', `listings/${own.id}`, staff)
    ownAnswer.assertStatus(403)
    const said = await own.comment(await person(), { text: '누가 물었어요.' })
    const underOwn = await act(client, 'post', `comments/${said.ulid}`, staff)
    underOwn.assertStatus(403)
    await requested(listing, { guest: staff })
    const neighbour = await act(client, 'post', `listings/${listing.id}`, staff)
    neighbour.assertStatus(403)
    const stranger = await act(client, 'post', `reviews/${review.ulid}`, await person())
    stranger.assertStatus(404)
    const gone = await act(client, 'delete', 'comments/01J0000000000000000000000Z', staff)
    gone.assertStatus(404)
    assert.lengthOf(await Sanction.all(), 0)
    const { hiddenAt } = await Comment.findOrFail(comment.id)
    assert.isNull(hiddenAt)
  })

  test('that the system hid waits for the decision on its reports', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing))
    await Sanction.create({
      ulid: '01J0000000000000000000000H',
      caseId: one.id,
      userId: host.id,
      kind: 'hide',
      targetKind: 'listing',
      targetId: listing.id,
      isProvisional: true,
    })
    const answer = await act(client, 'delete', `listings/${listing.id}`, await moderator())
    answer.assertStatus(409)
    assert.equal(answer.body().kind, 'notLiftable')
  })

  test('of one person is found by whose it is, and exported', async ({ assert, client }) => {
    const { asker, host, listing, review } = await scene()
    const { listing: other } = await gear()
    await other.comment(await person(), { text: '다른 곳의 질문이에요.' })
    const staff = await moderator()
    assert.equal(await totalOf(client, staff, `comments?author=${asker.id}&kind=question`), 1)
    assert.equal(await totalOf(client, staff, `comments?q=${encodeURIComponent('다른 곳')}`), 1)
    assert.equal(await totalOf(client, staff, `listings?host=${host.id}`), 1)
    assert.equal(await totalOf(client, staff, `listings?id=${other.id}&state=published`), 1)
    assert.equal(await totalOf(client, staff, `reviews?listing=${listing.id}&host=${host.id}`), 1)
    assert.equal(await totalOf(client, staff, `reviews?author=${host.id}`), 0)
    for (const [name, told] of [
      ['listings', host.nickname],
      ['reviews', review.text],
      ['comments', '다른 곳의 질문이에요.'],
    ]) {
      const file = await client.get(`/admin/${name}/export`).loginAs(staff)
      file.assertStatus(200)
      assert.include(file.text(), told)
      assert.notInclude(file.text(), 'admin.')
    }
  })
})
