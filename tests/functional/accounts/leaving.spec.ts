import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import StillNeededException from '#exceptions/still_needed_exception'
import ChatRoom from '#models/chat_room'
import Listing from '#models/listing'
import Payment from '#models/payment'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { addFavourite } from '#models/listing/favourites'
import { isTerminal } from '#models/reservation/flow'
import { FORMER } from '#models/user/former'
import { eraseLeftovers, prune } from '#models/user/retention'
import clock from '#services/clock'
import { emptyDatabase } from '#tests/support/empty_database'
import { isSoonWaiting } from '#tests/support/killed_command'
import { lastLetterTo, lettersTo } from '#tests/support/letters'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { earned } from '#tests/functional/payouts/support'
import { GOOD, returned } from '#tests/functional/reviews/support'
import {
  cancel,
  delivered,
  gear,
  handedBack,
  paid,
  person,
  photo,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'
import { key, Program } from '#tests/functional/api/support'
import { MARKS, placesOf, wellKnown } from './leaving_support.js'

async function gone(user: User) {
  const { isGone } = await user.refresh()
  return isGone
}

async function obstaclesOf(user: User) {
  const error: unknown = await user.leave().catch((thrown: unknown) => thrown)
  if (!(error instanceof StillNeededException)) throw error
  return error.obstacles.map(({ kind }) => kind)
}

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

test.group('Leaving', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return async () => {
      await emptyDatabase()
      await tidyUp()
    }
  })

  test('nothing that only this person told us is found anywhere in the database', async ({
    assert,
  }) => {
    const user = await wellKnown({ role: 'moderator' })
    const { listing: liked } = await gear()
    await addFavourite(user.id, liked.id)
    await user.issueToken({ name: MARKS.token, abilities: ['mcp'], days: 30 })
    const host = await person()
    await WebhookEndpoint.add(host, {
      url: 'https://host.example.com/hooks',
      events: ['reservation.requested'],
    })
    const { reservation } = await paid({
      guest: user,
      listing: { host },
      ...delivered,
      recipient: MARKS.recipient,
    })
    await cancel(reservation, user, MARKS.reason)
    const { listing } = await gear({ host: user, returnLine1: MARKS.line1 })
    const { reservation: sentBack, guest } = await requested(listing, { returnMethod: 'DELIVERY' })
    await cancel(sentBack, guest)
    await db.table('listing_blocks').insert({
      listing_id: listing.id,
      start_date: '2026-07-01',
      end_date: '2026-07-02',
      note: MARKS.note,
      created_at: new Date(),
    })
    await settleEffects()
    const words = [...Object.values(MARKS), '78665544', '77889911']
    const before = await placesOf(words)
    for (const place of [
      'users.email',
      'addresses.line1',
      'bank_accounts.holder',
      'saved_searches.question',
      'auth_access_tokens.name',
      'reservation_events.reason',
      'reservations.recipient',
      'reservations.return_line1',
      'listings.return_line1',
      'listing_blocks.note',
      'webhook_endpoints.url',
      'webhook_deliveries.body',
    ]) {
      assert.include(before, place)
    }

    assert.isTrue(await user.leave())
    assert.deepEqual(await placesOf(words), [])
    await settleEffects()
    assert.deepEqual(await placesOf(words), [])
    await liked.refresh()
    assert.equal(liked.favouritesCount, 0)
    assert.deepEqual(await db.from('favourites').where('user_id', user.id), [])
    assert.deepEqual(await db.from('uploads').where('user_id', user.id), [])
    assert.deepEqual(await db.from('calendar_feeds').where('user_id', user.id), [])
    assert.isFalse(await user.leave())
  })

  test('contracts, payments and the ledger stay by their numbers; the words of others go on without a name', async ({
    assert,
  }) => {
    const guest = await person({ nickname: '떠날이웃', password: PASSWORD })
    const { reservation, listing, host } = await returned({ guest })
    await reservation.review(guest, GOOD)
    const room = await ChatRoom.openFromReservation(guest, reservation)
    await room.send(guest, { clientId: crypto.randomUUID(), text: '잘 썼어요.' })
    await host.merge({ password: PASSWORD }).save()
    const entries = await db.from('ledger_entries').orderBy('id')
    const before = await Reservation.findOrFail(reservation.id)
    await guest.leave()

    const after = await Reservation.findOrFail(reservation.id)
    assert.deepEqual(
      [after.guestId, after.total, after.title, after.status],
      [before.guestId, before.total, before.title, before.status]
    )
    assert.deepEqual(await db.from('ledger_entries').orderBy('id'), entries)
    assert.lengthOf(await Payment.query().where('reservationId', reservation.id), 1)

    const visitor = await signedIn(host)
    const page = await visitor.visit(`/reservations/${reservation.ulid}`)
    assert.equal(page.props.reservation.guest.nickname, FORMER)
    const shown = await visitor.visit(`/listings/${listing.id}`)
    assert.include(shown.body, FORMER)
    assert.include(shown.body, GOOD.text)
    const chat = await visitor.visit(`/chat/${room.ulid}`)
    assert.include(chat.body, FORMER)
    for (const { body } of [page, shown, chat]) assert.notInclude(body, '떠날이웃')
    assert.equal(await statusOf(visitor.visit(`/users/${guest.id}`)), 404)
  })

  test('own requests are taken back, listings come down and requests for them are declined', async ({
    assert,
  }) => {
    const user = await person()
    const { listing: wanted } = await gear()
    const { reservation: mine } = await requested(wanted, { guest: user })
    const { listing: own } = await gear({ host: user })
    const { reservation: theirs, guest } = await requested(own)
    assert.isTrue(await user.leave())
    await mine.refresh()
    await theirs.refresh()
    assert.deepEqual([mine.status, theirs.status], ['CANCELLED', 'REJECTED'])
    await own.refresh()
    assert.equal(own.status, 'deleted')
    assert.deepEqual(
      await Listing.query()
        .withScopes((scopes) => scopes.visible())
        .where('listings.id', own.id),
      []
    )
    await settleEffects()
    const notices = await guest.related('notifications').query()
    assert.lengthOf(notices, 1)
    const letters = await lettersTo(user.email)
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      ['[취밋] 탈퇴가 끝났어요']
    )
  })

  test('it is refused while {name}')
    .with<{ name: string; kind: string; scene: () => Promise<User> }[]>([
      {
        name: 'a rental is agreed on',
        kind: 'reservation',
        scene: async () => {
          const { guest } = await paid()
          return guest
        },
      },
      {
        name: 'somebody has gear of theirs',
        kind: 'reservation',
        scene: async () => {
          const { host } = await renting()
          return host
        },
      },
      {
        name: 'a claim waits',
        kind: 'claim',
        scene: async () => {
          const { reservation, host, guest } = await handedBack()
          const photos = [await photo(host, 'claim')]
          const claim = { reason: '폴대가 부러졌어요.', photos, amounts: { damage: 10_000 } }
          await reservation.fileClaim(says(host, reservation), claim)
          return guest
        },
      },
      {
        name: 'a refund is not done',
        kind: 'refund',
        scene: async () => {
          const { reservation, guest } = await paid()
          await cancel(reservation, guest)
          await Refund.query().update({ status: 'waiting_operator' })
          return guest
        },
      },
      {
        name: 'a payout is not done',
        kind: 'payout',
        scene: async () => {
          const { host } = await earned({ hasAccount: false })
          await settleEffects()
          return host
        },
      },
      ...(['guest', 'host'] as const).map((side) => ({
        name: `a moderator has to decide about the rent, as a ${side}`,
        kind: 'reservation',
        scene: async () => {
          const scene = await paid({ from: 0, to: 0 })
          const received = await scene.reservation.receive(says(scene.guest, scene.reservation))
          const failed = await received.failInspection(says(scene.guest, received), {
            reason: '폴대가 부러져 있어요',
            photos: [await photo(scene.guest)],
          })
          clock.travel({ days: 3 })
          const late = await failed.takeBack(says(scene.host, failed))
          await late.complete(says(scene.host, late))
          await settleEffects()
          const { status, keptRent } = await late.refresh()
          if (status !== 'REFUND_COMPLETED' || keptRent !== null) throw new Error('no premise')
          return scene[side]
        },
      })),
      {
        name: 'an appeal waits',
        kind: 'appeal',
        scene: async () => {
          const user = await person()
          const sanction = await user.sanction('operator', { kind: 'warn', reason: '까닭' })
          await sanction.appealBy(user, '다시 살펴봐 주세요. 그런 적이 없어요.')
          return user
        },
      },
      {
        name: 'they are the only admin',
        kind: 'lastAdmin',
        scene: () => person({ role: 'admin' }),
      },
    ])
    .run(async ({ assert }, { kind, scene }) => {
      const user = await scene()
      await user.merge({ password: PASSWORD }).save()
      const { listing } = await gear({ host: user })
      const { listing: wanted } = await gear()
      const { reservation: asked } = await requested(wanted, { guest: user })
      assert.deepEqual(await obstaclesOf(user), [kind])
      assert.isFalse(await gone(user))
      await listing.refresh()
      await asked.refresh()
      assert.deepEqual([listing.status, asked.status], ['published', 'PENDING_APPROVAL'])

      const visitor = await signedIn(user)
      const page = await visitor.visit('/settings/leave')
      assert.deepEqual(
        page.props.obstacles.map((each: { kind: string }) => each.kind),
        [kind]
      )
      await visitor.post('/step-up', { password: PASSWORD })
      const answer = await visitor.follow(await visitor.post('/settings/leave'))
      assert.equal(answer.component, 'settings/leave')
      assert.match(answer.props.flash.error, /끝나지 않은 일/)
      assert.isFalse(await gone(user))
    })

  test('of two admins who leave at the same moment one stays', async ({ assert }) => {
    const admins = [await person({ role: 'admin' }), await person({ role: 'admin' })]
    const results = await Promise.allSettled(admins.map((admin) => admin.leave()))
    assert.sameMembers(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
    assert.lengthOf(await User.query().where('role', 'admin'), 1)
    const entry = await db.from('audit_entries').orderBy('id', 'desc').firstOrFail()
    assert.equal(entry.action, 'user.role_changed')
  })

  test('requests made at the same moment lose, whoever of the two leaves', async ({ assert }) => {
    for (let round = 0; round < 6; round++) {
      const { listing, host } = await gear({ units: 3 })
      const guests = [await person(), await person(), await person()]
      const leaving = round % 2 === 0 ? host : guests[0]
      const asks = guests.map((guest) => () => requested(listing, { guest }))
      const acts: (() => Promise<unknown>)[] = [...asks, () => leaving.leave()]
      const order = round < 3 ? acts : acts.toReversed()
      await Promise.allSettled(order.map((act) => act()))
      const all = await Reservation.query().where('listingId', listing.id)
      const open = all.filter(({ status }) => !isTerminal(status))
      assert.isTrue(await gone(leaving))
      assert.deepEqual(
        open.filter(({ guestId, hostId }) => [guestId, hostId].includes(leaving.id)),
        []
      )
    }
  })

  test('what is added while somebody leaves is there before, or not at all', async ({ assert }) => {
    const { listing } = await gear()
    for (let round = 0; round < 4; round++) {
      const user = await person()
      const address = {
        label: '집',
        recipient: '가',
        phone: '010-1111-2222',
        postcode: '01234',
        line1: '서울시 어딘가 1',
      }
      await Promise.allSettled([
        user.addAddress(address),
        addFavourite(user.id, listing.id),
        user.leave(),
        user.addAddress(address),
        user.issueToken({ name: '하나', abilities: [], days: 30 }),
      ])
      assert.isTrue(await gone(user))
      await settleEffects()
      for (const [table, column] of [
        ['addresses', 'user_id'],
        ['favourites', 'user_id'],
        ['auth_access_tokens', 'tokenable_id'],
      ]) {
        assert.deepEqual(await db.from(table).where(column, user.id), [])
      }
    }
    await listing.refresh()
    assert.equal(listing.favouritesCount, 0)
  })

  test('what somebody was about to change is refused once they have left', async ({ assert }) => {
    const other = await person()
    const user = await person({ password: PASSWORD })
    const [visitor, program] = [await signedIn(user), Program.of(user)]
    await visitor.visit('/settings/profile')
    await program.get('/profile')
    const profile = { name: '김이웃', phone: '010-1234-5678', locale: 'ko', marketing: true }
    const stale = await User.findOrFail(user.id)
    const doors = Promise.all([
      visitor.put('/settings/profile', profile),
      program.put('/profile', profile),
      program.put(`/users/${other.id}/block`, {}),
      program.post('/addresses', {}, key()),
    ])
    const [, answers] = await Promise.all([user.leave(), doors])
    for (const { status } of answers) assert.isBelow(status, 500)
    await assert.rejects(() => stale.changePassword('another-long-password-9'))
    await assert.rejects(() => stale.block(other))
    await assert.rejects(() => stale.showNothing())
    await other.block(stale)
    assert.deepEqual(await db.from('user_blocks'), [])
  })

  test('sessions and tokens end everywhere, and the way back in is closed', async ({ assert }) => {
    const user = await person({ password: PASSWORD, kakaoId: '42' })
    const { email } = user
    const [here, there] = [await signedIn(user), await signedIn(user)]
    assert.equal(await statusOf(here.post('/settings/leave')), 428)
    assert.isFalse(await gone(user))
    await here.post('/step-up', { password: PASSWORD })
    const answer = await here.post('/settings/leave')
    assert.equal(answer.location, '/')
    const home = await here.follow(answer)
    assert.match(home.props.flash.success, /탈퇴했어요/)
    assert.isTrue(await gone(user))

    for (const visitor of [here, there]) {
      assert.equal(await leadsTo(visitor.visit('/settings/profile')), '/login')
    }
    const stranger = new Visitor()
    await stranger.logIn(email, PASSWORD)
    assert.equal(await leadsTo(stranger.visit('/settings')), '/login')
    assert.match(await lastLetterTo(email), /모두 지웠어요/)
    await settleEffects()
    assert.lengthOf(await lettersTo(email), 1)
  })

  test('a banned person may leave, and their address cannot sign up again until the ban is lifted', async ({
    assert,
  }) => {
    const user = await person({ password: PASSWORD, email: 'barred.one@example.test' })
    const { email } = user
    await user.ban('까닭')
    const visitor = await signedIn(user)
    assert.equal(await statusOf(visitor.visit('/settings/leave')), 200)
    await visitor.post('/step-up', { password: PASSWORD })
    await visitor.post('/settings/leave')
    assert.isTrue(await gone(user))
    assert.match(user.bannedEmailMac ?? '', /^[0-9a-f]{64}$/)
    await settleEffects()

    const unknown = await new Visitor().post('/sign-up', { email: 'somebody@example.test' })
    const barred = await new Visitor().post('/sign-up', { email: email.toUpperCase() })
    assert.deepEqual([barred.status, barred.location], [unknown.status, unknown.location])
    assert.match(await lastLetterTo(email), /가입할 수 없/)
    assert.notMatch(await lastLetterTo(email), /^\s*\d{6}\s*$/m)

    await user.lift()
    await limiter.clear()
    clock.travel({ minutes: 2 })
    await new Visitor().post('/sign-up', { email })
    assert.match(await lastLetterTo(email), /^\s*\d{6}\s*$/m)
  })

  test('an address that left in good standing may sign up again', async ({ assert }) => {
    const user = await person({ email: 'back.again@example.test' })
    await user.leave()
    await settleEffects()
    await user.refresh()
    assert.isNull(user.bannedEmailMac)
    clock.travel({ minutes: 1 })
    await new Visitor().post('/sign-up', { email: 'back.again@example.test' })
    assert.match(await lastLetterTo('back.again@example.test'), /^\s*\d{6}\s*$/m)
  })
})

test.group('What is kept of people who left', (group) => {
  group.each.setup(async () => {
    setTheScene()
    return async () => {
      await emptyDatabase()
      await tidyUp()
    }
  })

  async function disputed() {
    const guest = await person()
    const scene = await handedBack({ guest, from: 1, to: 2 })
    const { reservation, host } = scene
    const told = { recipient: '김취미', recipientPhone: '010-1234-5678', returnLine1: '비밀길 7' }
    await reservation.merge(told).save()
    const claim = {
      reason: '폴대가 부러졌어요. 달님 비밀 사유',
      photos: [await photo(host, 'claim')],
      amounts: { damage: 10_000 },
    }
    const filed = await reservation.fileClaim(says(host, reservation), claim)
    await filed.acceptClaim(says(guest, filed))
    await settleEffects()
    await db.from('payouts').update({ status: 'sent', sent_at: new Date() })
    return { ...scene, guest }
  }

  test('disputes go after three years, contracts after five, by themselves and once', async ({
    assert,
  }) => {
    const { guest, host, reservation } = await disputed()
    const { reservation: others } = await disputed()
    await guest.leave()
    await host.leave()
    const kept = async () => {
      const fresh = await Reservation.findOrFail(reservation.id)
      const claim = await fresh.related('claim').query().firstOrFail()
      const photos = await db.from('reservation_photos').where('reservation_id', fresh.id)
      const { recipient, returnLine1, title } = fresh
      return { recipient, returnLine1, title, reason: claim.reason, photos }
    }
    await prune()
    const first = await kept()
    assert.deepEqual([first.recipient, first.returnLine1], ['김취미', '비밀길 7'])
    assert.include(first.reason, '비밀 사유')
    assert.isNotEmpty(first.photos)

    clock.travel({ years: 3, days: 10 })
    const counts = await prune()
    assert.equal(counts.disputes, 1)
    const second = await kept()
    assert.deepEqual(
      { ...second, title: '' },
      { recipient: null, returnLine1: null, title: '', reason: '', photos: [] }
    )
    assert.isNotEmpty(second.title)
    const again = await prune()
    assert.include(again, { disputes: 0, contracts: 0 })

    clock.travel({ years: 2, days: 10 })
    const late = await prune()
    assert.equal(late.contracts, 1)
    const third = await kept()
    assert.equal(third.title, '')
    const repeated = await prune()
    assert.include(repeated, { disputes: 0, contracts: 0 })
    const row = await Reservation.findOrFail(reservation.id)
    assert.isAbove(row.total, 0)

    const untouched = await Reservation.findOrFail(others.id)
    assert.deepEqual([untouched.recipient, untouched.title], ['김취미', reservation.title])
  })

  test('a report that was turned down was a dispute, too', async ({ assert }) => {
    const { reservation, guest } = await paid({ from: 0, to: 2 })
    const reported = await reservation.reportNoShow(says(guest, reservation), {
      reason: '한 시간을 기다렸어요',
    })
    const moderator = await person({ role: 'moderator' })
    const turned = await reported.turnDownReport(says(moderator, reported), {
      reason: '만나셨어요',
    })
    await cancel(turned, guest)
    await settleEffects()
    await db.from('payouts').update({ status: 'sent', sent_at: new Date() })
    assert.isTrue(await guest.leave())
    const said = await reservation.related('events').query().where('kind', 'reported')
    assert.equal(said[0].reason, '한 시간을 기다렸어요')
  })

  test('what is erased of a rental waits for its listing, as everything does', async ({
    assert,
  }) => {
    const { guest, reservation, listing } = await disputed()
    await guest.leave()
    clock.travel({ years: 4 })
    const other = await db.transaction()
    await other.from('listings').where('id', listing.id).forUpdate()
    const pruning = prune()
    assert.isTrue(await isSoonWaiting())
    await other.from('reservations').where('id', reservation.id).forUpdate().noWait()
    await other.commit()
    assert.containSubset(await pruning, { disputes: 1 })
  })

  test('what one side said stays while the other left', async ({ assert }) => {
    const { guest, reservation } = await disputed()
    await guest.leave()
    clock.travel({ years: 6 })
    await prune()
    const row = await Reservation.findOrFail(reservation.id)
    const claim = await row.related('claim').query().firstOrFail()
    assert.include(claim.reason, '비밀 사유')
    assert.isNull(row.recipient)
    assert.equal(row.returnLine1, '비밀길 7')
    assert.isNotEmpty(row.title)
  })

  test('what came in too late is erased again, of one person or of all who left lately', async ({
    assert,
  }) => {
    const user = await person()
    await user.leave()
    const late = () =>
      db.table('addresses').insert({
        user_id: user.id,
        label: '집',
        recipient: '늦은이',
        phone: '010-1111-2222',
        postcode: '01234',
        line1: '어딘가',
        is_default: true,
      })
    await late()
    await eraseLeftovers(user.id)
    assert.deepEqual(await db.from('addresses').where('user_id', user.id), [])
    await late()
    const { leftovers } = await prune()
    assert.equal(leftovers, 1)
    assert.deepEqual(await db.from('addresses').where('user_id', user.id), [])
  })
})
