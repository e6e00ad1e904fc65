import { test } from '@japa/runner'
import Listing from '#models/listing'
import Notification from '#models/notification'
import ReportCase from '#models/report_case'
import Reservation from '#models/reservation'
import User from '#models/user'
import RefusalException from '#exceptions/refusal_exception'
import clock from '#services/clock'
import { logOf } from '#tests/functional/audit/support'
import { gear, person, requested } from '#tests/functional/reservations/support'
import { reviewed } from '#tests/functional/reviews/support'
import {
  about,
  dismissal,
  moderator,
  post,
  reported,
  room,
  sanctioning,
  sanctionsOf,
  staged,
  toldTo,
  its,
} from './support.js'

const REASON = '거래 밖에서 돈을 요구했어요.'

async function kindOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof RefusalException ? error.kind : String(error))
  )
}

test.group('Deciding a case', (group) => {
  staged(group)

  test('a dismissal closes all reports of the target and tells those who made them', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const reporters = [await person(), await person(), await person()]
    const { one } = await reported(about(listing), reporters)
    const by = await moderator()
    const decided = await one.decide(by, dismissal(one))
    assert.equal(decided.status, 'dismissed')
    for (const reporter of reporters) assert.deepEqual(await toldTo(reporter), ['report.dismissed'])
    assert.deepEqual(await toldTo(host), [])
    assert.isNull(await its(Listing.findOrFail(listing.id), 'hiddenAt'))
    assert.containSubset(await logOf('report_case', one.ulid), [
      { by: by.id, action: 'report.decided', reason: '정책에 어긋나지 않아요.' },
    ])
  })

  test('hidden content is out of sight at once, and its owner is told what, why and how to appeal', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const { one, reporters } = await reported(about(listing))
    await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    const page = await client.get(`/listings/${listing.id}`)
    page.assertStatus(404)
    assert.equal(await its(Listing.findOrFail(listing.id), 'status'), 'published')
    assert.deepEqual(await toldTo(reporters[0]), ['report.sanctioned'])
    const notice = await Notification.query().where('userId', host.id).firstOrFail()
    const [sanction] = await sanctionsOf(host)
    assert.equal(notice.kind, 'sanction.hide')
    assert.equal(notice.path, `/sanctions#${sanction.ulid}`)
    assert.containSubset(notice.data, { title: '4인용 텐트', what: 'listing', reason: REASON })
  })

  test('a hidden review leaves the averages, a hidden message its room', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const [review] = await reviewed(listing, [{}])
    const guest = await person()
    const { ulid } = await room(listing, guest, ['욕설이에요', '그 다음이에요'])
    const ofReview = await reported({
      kind: 'review',
      ref: review.ulid,
      reason: 'abuse',
      text: null,
    })
    const ofMessage = await reported(
      { kind: 'message', ref: `${ulid}:1`, reason: 'abuse', text: null },
      [host]
    )
    for (const { one } of [ofReview, ofMessage]) {
      await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    }
    assert.equal(await its(Listing.findOrFail(listing.id), 'ratingCount'), 0)
    const history = await client.get(`/chat/rooms/${ulid}/messages`).loginAs(host).accept('json')
    const [first, second] = history.body().messages
    assert.containSubset(first, { sequence: 1, text: null, isHidden: true })
    assert.equal(second.text, '그 다음이에요')
    assert.notInclude(JSON.stringify(history.body()), '욕설이에요')
  })

  test('a hidden comment leaves its place, and its host is party to it', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const question = await listing.comment(await person(), { text: '욕설이에요' })
    await question.answer(host, { text: '그런 말은 하지 말아 주세요.' })
    const filing = { kind: 'comment', ref: question.ulid, reason: 'abuse', text: null } as const
    const { one } = await reported(filing)
    await host.merge({ role: 'moderator' }).save()
    assert.equal(await kindOf(one.decide(host, dismissal(one))), 'partyToCase')
    await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    const page = await client.get(`/listings/${listing.id}`)
    assert.include(page.text(), '그런 말은 하지 말아 주세요.')
    assert.notInclude(page.text(), '욕설이에요')
  })

  test('a suspension lasts its days, a ban ends sessions and gives back what was not handed over', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const first = await reported(about(listing))
    await first.one.decide(await moderator(), sanctioning(first.one, { kind: 'suspend', days: 7 }))
    const suspended = await User.findOrFail(host.id)
    assert.equal(suspended.suspendedUntil!.toMillis(), clock.now().plus({ days: 7 }).toMillis())
    assert.equal(await its(Reservation.findOrFail(reservation.id), 'status'), 'PENDING_APPROVAL')

    const second = await reported({ ...about(listing), kind: 'user', ref: String(host.id) })
    const epoch = suspended.sessionEpoch
    await second.one.decide(await moderator(), sanctioning(second.one, { kind: 'ban' }))
    const banned = await User.findOrFail(host.id)
    assert.isTrue(banned.isBanned)
    assert.equal(banned.sessionEpoch, epoch + 1)
    assert.equal(banned.sanctionReason, REASON)
    assert.equal(await its(Reservation.findOrFail(reservation.id), 'status'), 'CANCELLED')
    assert.include(await toldTo(host), 'sanction.suspend')
    assert.include(await toldTo(host), 'sanction.ban')
  })

  test('people are not hidden', async ({ assert, client }) => {
    const user = await person()
    const { one } = await reported({
      kind: 'user',
      ref: String(user.id),
      reason: 'spam',
      text: null,
    })
    const by = await moderator()
    const body = sanctioning(one, { kind: 'hide' })
    const response = await post(client, by, `/admin/cases/${one.ulid}/decision`, body)
    response.assertStatus(422)
    assert.equal(response.body().kind, 'notHideable')
    assert.equal(await its(ReportCase.findOrFail(one.id), 'status'), 'open')
  })

  test('two moderators at once: one wins, the other is told who decided and when', async ({
    assert,
    client,
  }) => {
    for (let round = 0; round < 5; round++) {
      const { listing, host } = await gear()
      const { one, reporters } = await reported(about(listing))
      const pair = [await moderator(), await moderator()]
      const path = `/admin/cases/${one.ulid}/decision`
      const answers = await Promise.all([
        post(client, pair[0], path, dismissal(one)),
        post(client, pair[1], path, sanctioning(one, { kind: 'hide' }, { kind: 'warn' })),
      ])
      const statuses = answers.map((answer) => answer.status())
      assert.sameMembers(statuses, [200, 409])
      const winner = pair[statuses.indexOf(200)]
      const lost = answers[statuses.indexOf(409)].body()
      assert.equal(lost.kind, 'caseDecided')
      assert.equal(lost.facts.by, winner.nickname)
      assert.equal(lost.facts.at, clock.now().toISO())
      assert.include(lost.message, winner.nickname)
      assert.lengthOf(await toldTo(reporters[0]), 1)
      assert.lengthOf(await sanctionsOf(host), winner === pair[0] ? 0 : 2)
    }
  })

  test('the same decision sent twice answers like the first', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing))
    const by = await moderator()
    const path = `/admin/cases/${one.ulid}/decision`
    const body = sanctioning(one, { kind: 'suspend', days: 3 })
    const both = await Promise.all([post(client, by, path, body), post(client, by, path, body)])
    assert.deepEqual(
      both.map((response) => response.status()),
      [200, 200]
    )
    assert.lengthOf(await sanctionsOf(host), 1)
  })

  test('a report that came in between is looked at first', async ({ assert, client }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    await reported(about(listing, { reason: 'copyright' }))
    const by = await moderator()
    const path = `/admin/cases/${one.ulid}/decision`
    const response = await post(client, by, path, dismissal(one))
    response.assertStatus(409)
    assert.equal(response.body().kind, 'caseChanged')
    const fresh = await ReportCase.findOrFail(one.id)
    const again = await post(client, by, path, dismissal(fresh))
    again.assertStatus(200)
  })

  test('a claim keeps others out for a quarter of an hour; of two at once one gets it', async ({
    assert,
    client,
  }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    const pair = [await moderator(), await moderator()]
    const path = `/admin/cases/${one.ulid}`
    const claims = await Promise.all(
      pair.map((by) => post(client, by, `${path}/claim`, { seen: one.version }))
    )
    const statuses = claims.map((claim) => claim.status())
    assert.sameMembers(statuses, [200, 409])
    const [mine, other] = statuses[0] === 200 ? pair : pair.toReversed()
    const { version } = await ReportCase.findOrFail(one.id)

    const refused = await post(client, other, `${path}/decision`, {
      ...dismissal(one),
      seen: version,
    })
    refused.assertStatus(409)
    assert.equal(refused.body().kind, 'caseClaimed')
    assert.equal(refused.body().facts.by, mine.nickname)
    const renewed = await post(client, mine, `${path}/claim`, { seen: one.version })
    renewed.assertStatus(200)

    clock.travel({ minutes: 15, seconds: 1 })
    const free = await post(client, other, `${path}/decision`, { ...dismissal(one), seen: version })
    free.assertStatus(200)
  })

  test('a claim is given back by whoever has it', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    const [by, other] = [await moderator(), await moderator()]
    const claimed = await one.claim(by, one.version)
    assert.equal(await its(claimed.unclaim(other), 'claimedBy'), by.id)
    assert.isNull(await its(claimed.unclaim(by), 'claimedBy'))
    await claimed.unclaim(by)
    const log = await logOf('report_case', one.ulid)
    assert.deepEqual(
      log.map(({ by: who, action }) => [who, action]),
      [
        [by.id, 'report.claimed'],
        [by.id, 'report.unclaimed'],
      ]
    )
  })

  test('moderators do not sanction staff; an admin sanctions a moderator and no admin', async ({
    assert,
  }) => {
    const [staff, chief] = [await moderator(), await person({ role: 'admin' })]
    const ofStaff = await reported({
      kind: 'user',
      ref: String(staff.id),
      reason: 'spam',
      text: null,
    })
    const ofChief = await reported({
      kind: 'user',
      ref: String(chief.id),
      reason: 'spam',
      text: null,
    })
    const [peer, admin] = [await moderator(), await person({ role: 'admin' })]
    const warned = (one: ReportCase, by: User) =>
      kindOf(one.decide(by, sanctioning(one, { kind: 'warn' })))
    assert.equal(await warned(ofStaff.one, peer), 'staffProtected')
    assert.equal(await warned(ofChief.one, admin), 'staffProtected')
    assert.equal(await warned(ofStaff.one, admin), 'done')
    assert.equal(await kindOf(ofChief.one.decide(peer, dismissal(ofChief.one))), 'done')
  })

  test('nobody decides on what they are party to', async ({ assert }) => {
    const { listing, host } = await gear()
    const [reporter, renter, writer, talker] = [
      await moderator(),
      await moderator(),
      await moderator(),
      await moderator(),
    ]
    const ofListing = await reported(about(listing), [reporter])
    await requested(listing, { guest: renter })
    assert.equal(
      await kindOf(ofListing.one.decide(reporter, dismissal(ofListing.one))),
      'partyToCase'
    )
    assert.equal(await kindOf(ofListing.one.claim(renter, ofListing.one.version)), 'partyToCase')

    const ofStaff = await reported({
      kind: 'user',
      ref: String(writer.id),
      reason: 'spam',
      text: null,
    })
    assert.equal(await kindOf(ofStaff.one.decide(writer, dismissal(ofStaff.one))), 'partyToCase')

    const { ulid } = await room(listing, talker, ['안녕하세요'])
    const message = { kind: 'message', ref: `${ulid}:1`, reason: 'spam', text: null } as const
    const ofMessage = await reported(message, [host])
    assert.equal(
      await kindOf(ofMessage.one.decide(talker, dismissal(ofMessage.one))),
      'partyToCase'
    )

    await host.merge({ role: 'moderator' }).save()
    const [review] = await reviewed(listing, [{}])
    const ofReview = await reported({
      kind: 'review',
      ref: review.ulid,
      reason: 'spam',
      text: null,
    })
    assert.equal(await kindOf(ofReview.one.decide(host, dismissal(ofReview.one))), 'partyToCase')
  })

  test('a decided case is never changed, whoever asks the database', async ({ assert }) => {
    const { listing } = await gear()
    const { one } = await reported(about(listing))
    const decided = await one.decide(await moderator(), dismissal(one))
    await assert.rejects(() => decided.merge({ verdict: 'sanctioned' }).save(), /never changed/)
  })
})
