import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import { addFavourite } from '#models/listing/favourites'
import Refund from '#models/refund'
import RefundAccount from '#models/refund_account'
import Report from '#models/report'
import { blockDays } from '#models/reservation/blocks'
import type User from '#models/user'
import { takeAlong } from '#models/user/taking_along'
import { emptyDatabase } from '#tests/support/empty_database'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { usableAccount } from '#tests/functional/payouts/support'
import { GOOD, returned } from '#tests/functional/reviews/support'
import {
  cancel,
  day,
  delivered,
  gear,
  paid,
  person,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'
import { MARKS, wellKnown } from './leaving_support.js'

const PATH = '/settings/export'

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

async function taken(visitor: Visitor) {
  await visitor.post('/step-up', { password: PASSWORD })
  await visitor.post(PATH)
  const answer = await visitor.visit(`${PATH}/file`)
  return { answer, file: JSON.parse(answer.body) }
}

async function fileOf(user: User) {
  const parts: string[] = []
  for await (const part of takeAlong(user, [])) parts.push(part)
  return JSON.parse(parts.join(''))
}

/** What the other side told us, none of which is this person's to take. */
const THEIRS = {
  email: 'other.side@example.test',
  name: '상대방본명',
  phone: '010-5566-7788',
  recipient: '상대받는이',
  line1: '부산광역시 상대로 55',
  words: '상대방만의 이야기예요',
  holder: '상대예금주',
}

async function otherSide() {
  const { email, name, phone } = THEIRS
  const user = await person({ email, name, phone, password: PASSWORD })
  await usableAccount(user, { bankCode: '088', number: '110555666777', holder: THEIRS.holder })
  await user.addAddress({
    label: '집',
    recipient: THEIRS.recipient,
    phone,
    postcode: '48000',
    line1: THEIRS.line1,
  })
  return user
}

test.group('Taking along what is kept', (group) => {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return async () => {
      await emptyDatabase()
      await tidyUp()
    }
  })

  test('everything of a person is in the file, and nothing of the other side', async ({
    assert,
  }) => {
    const [me, other] = [await wellKnown({ marketingConsentedAt: null }), await otherSide()]
    const { reservation, listing: theirs } = await returned({ guest: me, listing: { host: other } })
    await reservation.review(me, { ...GOOD, text: '내가 쓴 후기예요. 좋았어요.' })
    const { reservation: hosted } = await paid({
      guest: other,
      listing: { host: me, title: '내 침낭' },
      from: 20,
      to: 22,
      ...delivered,
      recipient: THEIRS.recipient,
      receiveLine1: THEIRS.line1,
      recipientPhone: THEIRS.phone,
    })
    const blocked = { startDate: day(40), endDate: day(41), note: '집수리' }
    await blockDays({ id: hosted.listingId }, blocked)
    await hosted.merge({ receiveCarrier: '우체국', receiveTracking: '6012345678' }).save()
    await cancel(hosted, other, THEIRS.words)
    const room = await ChatRoom.openFromReservation(me, reservation)
    await room.send(me, { clientId: crypto.randomUUID(), text: '내가 보낸 말이에요.' })
    await room.send(other, { clientId: crypto.randomUUID(), text: THEIRS.words })
    await theirs.comment(me, { text: '내가 남긴 댓글이에요.' })
    await addFavourite(me.id, theirs.id)
    await Report.file(me, {
      kind: 'listing',
      ref: String(theirs.id),
      reason: 'other',
      text: '내가 한 신고예요.',
    })
    await settleEffects()

    const { answer, file } = await taken(await signedIn(me))
    assert.equal(answer.status, 200)
    assert.match(answer.headers['content-type'] ?? '', /^application\/json/)
    assert.match(answer.headers['content-disposition'] ?? '', /^attachment; .*\.json"$/)
    assert.equal(answer.headers['cache-control'], 'private, no-store')

    assert.include(file.profile, {
      email: MARKS.email,
      nickname: MARKS.nickname,
      name: MARKS.name,
      phone: MARKS.phone,
      kakaoId: MARKS.kakaoId,
      hasPassword: true,
    })
    assert.isString(file.consents.consentedAt)
    assert.equal(file.addresses[0].line1, MARKS.line1)
    assert.equal(file.bankAccounts[0].number, '********4321')
    assert.equal(file.listings[0].title, '내 침낭')
    assert.equal(file.listings[0].quantity, 1)
    assert.deepEqual(file.listings[0].blockedDays, [blocked])
    assert.equal(file.messages[0].text, '내가 보낸 말이에요.')
    assert.equal(file.reviews[0].text, '내가 쓴 후기예요. 좋았어요.')
    assert.equal(file.comments[0].text, '내가 남긴 댓글이에요.')
    assert.equal(file.reports[0].text, '내가 한 신고예요.')
    assert.equal(file.favourites[0].listingId, theirs.id)
    assert.equal(file.savedSearches[0].question, MARKS.search)
    assert.isNotEmpty(file.notifications)
    assert.equal(file.webhooks[0].url, MARKS.hook)
    assert.equal(file.calendarFeeds[0].kind, 'hosting')
    assert.lengthOf(file.signIns, 1)
    assert.lengthOf(file.photos, 2)
    const [rented, lent] = file.reservations
    assert.include(rented, { id: reservation.ulid, side: 'guest', total: reservation.total })
    assert.equal(rented.payments[0].amount, reservation.total)
    assert.equal(rented.refunds[0].amount, reservation.deposit)
    assert.include(lent, { id: hosted.ulid, side: 'host' })
    assert.notProperty(lent, 'delivery')
    assert.notProperty(lent, 'returnParcel')
    assert.deepEqual(lent.parcel, { carrier: '우체국', trackingNumber: '6012345678' })
    assert.property(rented, 'returnParcel')
    assert.isAbove(lent.events.length, 2)
    for (const theirOwn of Object.values(THEIRS)) assert.notInclude(answer.body, theirOwn)
    assert.notMatch(answer.body, /scrypt|number_encrypted|secret_encrypted|whsec_|"hash"|handle/)
  })

  test('lists are lists and yes or no is true or false', async ({ assert }) => {
    const me = await wellKnown({ marketingConsentedAt: null })
    await db.table('notification_preferences').insert({
      user_id: me.id,
      section: 'chat',
      in_app: 1,
      email: 0,
    })
    await me.issueToken({ name: '노트북', abilities: ['chat'], days: 7 })
    const file = await fileOf(me)
    assert.strictEqual(file.addresses[0].isDefault, true)
    assert.isBoolean(file.savedSearches[0].isAlerting)
    assert.deepInclude(file.notificationPreferences, {
      section: 'chat',
      inApp: true,
      email: false,
    })
    assert.isArray(file.webhooks[0].events)
    assert.deepEqual(file.webhooks[0].events, ['reservation.approved'])
    assert.deepEqual(file.tokens[0].abilities, ['chat'])
  })

  test('where a refund goes is in the file, with its number masked', async ({ assert }) => {
    const me = await person({ password: PASSWORD })
    const { reservation } = await paid({ guest: me })
    await cancel(reservation, me, '못 가게 됐어요')
    const refund = await Refund.findByOrFail('reservationId', reservation.id)
    await RefundAccount.create({
      refundId: refund.id,
      bankCode: '088',
      numberEncrypted: 'sealed-number',
      numberMasked: '********6777',
      holder: '내이름',
    })
    const file = await fileOf(me)
    const [rented] = file.reservations
    assert.containSubset(rented.refunds[0].account, {
      bankCode: '088',
      number: '********6777',
      holder: '내이름',
    })
    assert.notInclude(JSON.stringify(rented), 'sealed-number')
  })

  test('it takes the password, and one file for each time it is asked for', async ({ assert }) => {
    const visitor = await signedIn(await person({ password: PASSWORD }))
    assert.equal(await leadsTo(visitor.visit(`${PATH}/file`)), PATH)
    assert.equal(await statusOf(visitor.post(PATH)), 428)
    assert.equal(await leadsTo(visitor.visit(`${PATH}/file`)), PATH)
    await taken(visitor)
    assert.equal(await leadsTo(visitor.visit(`${PATH}/file`)), PATH)
  })

  test('five times a day, and the sixth says when again', async ({ assert }) => {
    const visitor = await signedIn(await person({ password: PASSWORD }))
    for (let time = 0; time < 5; time++) await taken(visitor)
    await visitor.visit(PATH)
    const answer = await visitor.follow(await visitor.post(PATH))
    assert.match(answer.props.errors.export, /시도가 너무 많았어요/)
    assert.equal(await leadsTo(visitor.visit(`${PATH}/file`)), PATH)
  })

  test('a banned person may take theirs too', async ({ assert }) => {
    const user = await person({ password: PASSWORD })
    await user.ban('까닭')
    const { file } = await taken(await signedIn(user))
    assert.equal(file.profile.email, user.email)
    assert.isString(file.profile.bannedAt)
  })

  test('more rows than are read at once are all there, once each', async ({ assert }) => {
    const user = await person()
    const { listing } = await gear()
    const room = await ChatRoom.openFromListing(user, listing)
    await db.table('chat_messages').multiInsert(
      Array.from({ length: 450 }, (_, index) => ({
        room_id: room.id,
        sender_id: user.id,
        sequence: index + 1_000,
        kind: 'text',
        client_id: crypto.randomUUID(),
        body: `말 ${index}`,
        is_muted: false,
        created_at: new Date(),
      }))
    )
    let text = ''
    for await (const part of takeAlong(user, [])) text += part
    const { messages } = JSON.parse(text)
    assert.lengthOf(new Set(messages.map((each: { text: string }) => each.text)), 450)
    assert.lengthOf(messages, 450)
  })
})
