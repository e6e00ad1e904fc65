import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import clock from '#services/clock'
import { logOf } from '#tests/functional/audit/support'
import {
  about,
  dismissal,
  moderator,
  post,
  reported,
  sanctioning,
  sanctionsOf,
} from '#tests/functional/reports/support'
import {
  gear,
  handedBack,
  paid,
  person,
  says,
  setTheScene,
} from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

const REASON = '거래 밖에서 돈을 요구하는 글이에요.'

function hide(client: ApiClient, by: User, listing: { id: number }) {
  return post(client, by, `/admin/listings/${listing.id}/hiding`, { reason: REASON })
}

test.group('Staff and what is their own case', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('who reported something neither hides it, warns its owner, nor lifts what came of it', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const reporter = await moderator()
    const { one } = await reported(about(listing), [reporter])
    const refused = await hide(client, reporter, listing)
    refused.assertStatus(403)
    const warned = await post(client, reporter, `/admin/users/${host.id}/sanctions`, {
      kind: 'warn',
      reason: REASON,
    })
    warned.assertStatus(403)
    await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    const [{ ulid }] = await sanctionsOf(host)
    const lifted = await post(client, reporter, `/admin/sanctions/${ulid}/lift`, { reason: REASON })
    lifted.assertStatus(403)
    const [hidden] = await sanctionsOf(host)
    assert.isNull(hidden.liftedAt)
  })

  test('a host gives back no comment that was hidden below their own listing', async ({
    client,
  }) => {
    const host = await moderator()
    const { listing } = await gear({ host })
    const asker = await person()
    const comment = await listing.comment(asker, { text: '더 싸게는 안 되나요?' })
    const other = await moderator()
    const hidden = await post(client, other, `/admin/comments/${comment.ulid}/hiding`, {
      reason: REASON,
    })
    hidden.assertStatus(302)
    const [{ ulid }] = await sanctionsOf(asker)
    const lifted = await post(client, host, `/admin/sanctions/${ulid}/lift`, { reason: REASON })
    lifted.assertStatus(403)
  })

  test('nor do they decide the appeal of whoever wrote it', async ({ assert, client }) => {
    const host = await moderator()
    const { listing } = await gear({ host })
    const asker = await person()
    const comment = await listing.comment(asker, { text: '더 싸게는 안 되나요?' })
    const hidden = await post(client, await moderator(), `/admin/comments/${comment.ulid}/hiding`, {
      reason: REASON,
    })
    hidden.assertStatus(302)
    const [sanction] = await sanctionsOf(asker)
    const appeal = await sanction.appealBy(asker, '값을 물어봤을 뿐이에요.')
    const decidedBy = (by: User) =>
      post(client, by, `/admin/appeals/${appeal.ulid}/decision`, {
        verdict: 'rejected',
        note: REASON,
      })
    const refused = await decidedBy(host)
    refused.assertStatus(403)
    assert.equal(refused.body().kind, 'partyToCase')
    const decided = await decidedBy(await moderator())
    decided.assertStatus(200)
  })

  test('what one moderator looks at is hidden by no other meanwhile', async ({ client }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    const first = await moderator()
    await one.claim(first, one.version)
    const taken = await hide(client, await moderator(), listing)
    taken.assertStatus(409)
    const own = await hide(client, first, listing)
    own.assertStatus(302)
  })

  test('staff who are reported see neither who did it nor their words', async ({
    assert,
    client,
  }) => {
    const host = await moderator()
    const { listing } = await gear({ host })
    const { one, reporters } = await reported(about(listing, { text: '계좌로 보내래요.' }))
    const seenBy = async (by: User) => {
      const answer = await client.get(`/admin/cases/${one.ulid}`).loginAs(by).accept('json')
      return answer.body().case.reports[0]
    }
    const own = await seenBy(host)
    assert.containSubset(own, { reporter: null, text: null })
    const others = await seenBy(await moderator())
    assert.containSubset(others, { reporter: { id: reporters[0].id }, text: '계좌로 보내래요.' })
  })

  test('staff who are {standing} hold no office, over rentals either')
    .with([{ standing: 'banned' }, { standing: 'suspended' }] as const)
    .run(async ({ assert, client }, { standing }) => {
      const out =
        standing === 'banned'
          ? { bannedAt: clock.now() }
          : { suspendedUntil: clock.now().plus({ days: 3 }) }
      const former = await moderator(out)
      const { reservation } = await paid()
      const page = await client.get(`/reservations/${reservation.ulid}`).loginAs(former)
      page.assertStatus(404)
      const reason = '제가 취소할게요, 정말이에요.'
      await assert.rejects(() => reservation.cancel(says(former, reservation), { reason }))
      const { listing } = await gear()
      const refused = await hide(client, former, listing)
      assert.include([403, 404], refused.status())
    })

  test('records of money are the admins’, on the rental’s own page as well', async ({
    assert,
    client,
  }) => {
    const { reservation } = await handedBack()
    const seenBy = async (by: User) => {
      const page = await client.get(`/reservations/${reservation.ulid}`).loginAs(by).withInertia()
      return page.inertiaProps.money as Record<string, unknown>
    }
    const mine = await seenBy(await moderator())
    assert.containSubset(mine, { payment: null, payout: null, refunds: [] })
    const theirs = await seenBy(await person({ role: 'admin' }))
    assert.isNotNull(theirs.payment)
    const receipt = await client
      .get(`/reservations/${reservation.ulid}/receipt`)
      .loginAs(await moderator())
    receipt.assertStatus(403)
  })

  test('another decision with the same words is not the first one again', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing))
    const by = await moderator()
    const path = `/admin/cases/${one.ulid}/decision`
    const warned = await post(client, by, path, sanctioning(one, { kind: 'warn' }))
    warned.assertStatus(200)
    const again = await post(client, by, path, sanctioning(one, { kind: 'warn' }))
    again.assertStatus(200)
    const banned = await post(client, by, path, sanctioning(one, { kind: 'ban' }))
    banned.assertStatus(409)
    const dismissed = await post(client, by, path, dismissal(one))
    dismissed.assertStatus(409)
    const sanctions = await sanctionsOf(host)
    assert.deepEqual(
      sanctions.map(({ kind }) => kind),
      ['warn']
    )
  })

  test('a warning is in the log, with a report and without', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing))
    const by = await moderator()
    await one.decide(by, sanctioning(one, { kind: 'warn' }, { kind: 'suspend', days: 3 }))
    assert.containSubset(await logOf('report_case', one.ulid), [
      { action: 'report.decided', after: { measures: 'suspend:3+warn' } },
    ])
    await post(client, by, `/admin/users/${host.id}/sanctions`, { kind: 'warn', reason: REASON })
    for (const { kind, ulid } of await sanctionsOf(host)) {
      if (kind !== 'warn') continue
      assert.containSubset(await logOf('sanction', ulid), [
        { by: by.id, action: 'sanction.imposed', after: { kind: 'warn', user: host.id } },
      ])
    }
  })
})
