import { test } from '@japa/runner'
import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import sendLetter from '#listeners/notifications/send_letter'
import NotificationMail from '#mails/notification_mail'
import { encodeCursor } from '#models/listing/cursor'
import type Notification from '#models/notification'
import { choose, preferencesOf } from '#models/notification/preferences'
import { prune } from '#models/notification/pruning'
import { unreadOf } from '#models/notification/revisions'
import { tell } from '#models/notification/telling'
import { subscriptionOf, unsubscribeToken } from '#services/notifications/unsubscribe_links'
import { lettersTo } from '#tests/support/letters'
import {
  kindsOf,
  member,
  notice,
  rowsOf,
  signedIn,
  tidied,
  told,
} from '#tests/functional/notifications/support'
import { statusOf, Visitor } from '#tests/support/visitor'

const NOWHERE = '01JDZ0000000000000000000AA'

test.group('What is stored of what happens', (group) => {
  tidied(group)

  test('is stored once for each person and cause, and not at all when its cause fails', async ({
    assert,
  }) => {
    const [a, b] = [await member(), await member()]
    const twice = notice(a)
    const notices = [twice, { ...twice, userId: b.id }]
    for (let tries = 0; tries < 3; tries++) await told(...notices)
    assert.lengthOf(await rowsOf(a), 1)
    assert.lengthOf(await rowsOf(b), 1)
    assert.lengthOf(await lettersTo(a.email), 1)

    const failing = db.transaction(async (trx) => {
      await tell(trx, [notice(a)])
      throw new Error('the cause failed')
    })
    await assert.rejects(() => failing, 'the cause failed')
    assert.lengthOf(await rowsOf(a), 1)
  })

  test('respects what people want to hear of, and how', async ({ assert }) => {
    const user = await member()
    await choose(user.id, [
      { section: 'money', inApp: false, email: true },
      { section: 'chat', inApp: true, email: false },
      { section: 'essential', inApp: false, email: false },
    ])
    await told(notice(user, { kind: 'payout.sent' }))
    await told(notice(user, { kind: 'chat.message', target: `room:${NOWHERE}` }))
    await told(notice(user, { kind: 'payout.failed' }))
    assert.deepEqual(await kindsOf(user), ['chat.message', 'payout.failed'])
    const letters = await lettersTo(user.email)
    assert.sameMembers(
      letters.map(({ subject }) => subject),
      ['[취밋] 정산금 9,500원을 보냈어요', '[취밋] 정산이 늦어지고 있어요']
    )
  })

  test('costs one statement, however many are told', async ({ assert }) => {
    const people = await Promise.all(Array.from({ length: 8 }, () => member()))
    const cost = (count: number) =>
      db.transaction(async (trx) => {
        const before = await questions(trx)
        await tell(
          trx,
          people.slice(0, count).map((user) => notice(user))
        )
        return (await questions(trx)) - before
      })
    assert.equal(await cost(8), await cost(1))
  })
})

test.group('The list of a person', (group) => {
  tidied(group)

  test('goes on by cursor, filters, and reads nonsense as nothing', async ({ assert }) => {
    const user = await member()
    const visitor = await signedIn(user)
    await told(...Array.from({ length: 25 }, () => notice(user)))
    const first = await visitor.visit('/notifications')
    const cursor = first.props.notifications.data.at(-1).ulid
    assert.isString(cursor)
    const all = await rowsOf(user)
    const next = encodeCursor({ value: null, id: all[5].id }, 'notifications')
    const second = await visitor.visit(`/notifications?cursor=${next}`)
    assert.lengthOf(second.props.notifications.data, 5)
    await visitor.post('/notifications/readings', { notifications: [all[0].ulid, all[1].ulid] })
    const unread = await visitor.visit(`/notifications?unread=1&cursor=${next}`)
    assert.lengthOf(unread.props.notifications.data, 3)
    for (const query of ['cursor=%00', 'cursor[]=1', 'unread=maybe', `cursor=${'a'.repeat(500)}`])
      assert.equal(await statusOf(visitor.visit(`/notifications?${query}`)), 200)
  })

  test('is marked read one by one or all, and only by its owner', async ({ assert }) => {
    const [user, stranger] = [await member(), await member()]
    const [visitor, other] = [await signedIn(user), await signedIn(stranger)]
    await told(notice(user), notice(user), notice(user))
    const [first] = await rowsOf(user)
    const path = '/notifications/readings'
    await other.post(path, { notifications: [first.ulid] })
    await other.post(path)
    assert.equal(await unreadOf(user.id), 3)
    const one = await visitor.post(path, { notifications: [first.ulid, NOWHERE] })
    assert.deepEqual(JSON.parse(one.body), { unread: 2 })
    const all = await visitor.post(path)
    assert.deepEqual(JSON.parse(all.body), { unread: 0 })
    assert.equal(await statusOf(new Visitor().post(path)), 302)
    const latest = await visitor.visit('/notifications/latest')
    assert.lengthOf(JSON.parse(latest.body).notifications, 3)
  })

  test('opens what it is about, and says so when that is gone', async ({ assert }) => {
    const [user, stranger] = [await member(), await member()]
    const [visitor, other] = [await signedIn(user), await signedIn(stranger)]
    await told(
      notice(user),
      notice(user, { kind: 'refund.sent', target: `reservation:${NOWHERE}` })
    )
    const [there, gone] = await rowsOf(user)
    const open = (by: Visitor, { ulid }: Notification) => by.post(`/notifications/${ulid}/opening`)
    const refused = await open(other, there)
    assert.notEqual(refused.location, '/hosting/earnings')
    assert.equal(await unreadOf(user.id), 2)
    const opened = await open(visitor, there)
    assert.equal(opened.location, '/hosting/earnings')
    const vanished = await open(visitor, gone)
    assert.equal(vanished.location, '/notifications')
    const { props } = await visitor.follow(vanished)
    assert.equal(props.flash.notice, '알림이 가리키던 것이 이제 없어요.')
    assert.lengthOf(props.notifications.data, 2)
    assert.equal(await unreadOf(user.id), 0)
  })

  test('is closed to visitors and to the banned', async ({ assert }) => {
    const user = await member()
    const visitor = await signedIn(user)
    const paths = ['/notifications', '/notifications/latest', '/settings/notifications']
    for (const path of paths) {
      assert.equal(await statusOf(visitor.visit(path)), 200)
      const stranger = await new Visitor().visit(path)
      assert.equal(stranger.location, '/login')
    }
    await user.merge({ bannedAt: DateTime.utc() }).save()
    for (const path of paths) {
      const banned = await visitor.visit(path)
      assert.equal(banned.location, '/restricted')
    }
  })

  test('forgets what was read more than thirty days ago', async ({ assert }) => {
    const user = await member()
    await told(notice(user), notice(user), notice(user))
    const [old, young] = await rowsOf(user)
    await old.merge({ readAt: DateTime.utc().minus({ days: 31 }) }).save()
    await young.merge({ readAt: DateTime.utc().minus({ days: 29 }) }).save()
    assert.isAtLeast(await prune(), 1)
    assert.lengthOf(await rowsOf(user), 2)
  })
})

test.group('Letters that people may turn off', (group) => {
  tidied(group)

  test('say why they come and how to stop them, to people and to mail programs', async ({
    assert,
  }) => {
    const user = await member()
    const words = { subject: '제목', lead: '글', note: '덧붙임', action: '보기', path: '/rentals' }
    const letter = new NotificationMail(user, 'returns', words)
    await letter.buildWithContents()
    const built = JSON.stringify(letter.message.toJSON())
    assert.include(built, 'List-Unsubscribe=One-Click')
    assert.match(built, /unsubscribe/)
    await told(notice(user))
    const [arrived] = await lettersTo(user.email)
    assert.include(arrived.text ?? '', '환급과 정산 소식을 메일로도 받기로 해서')
    assert.match(arrived.text ?? '', /‘환급과 정산’ 메일 그만 받기: http\S+\/unsubscribe\/\S+/)
    assert.include(arrived.html ?? '', '/unsubscribe/')
    await told(notice(user, { kind: 'payout.failed' }))
    const [essential] = await lettersTo(user.email)
    assert.notInclude(essential.text ?? '', '/unsubscribe/')
  })

  test('stop with one click of a mail program, without a session', async ({ assert }) => {
    const user = await member()
    const token = unsubscribeToken({ userId: user.id, section: 'money' })
    const address = `http://127.0.0.1:${process.env.PORT}/unsubscribe/${token}`
    for (let clicks = 0; clicks < 2; clicks++) {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
      assert.equal(answer.status, 204)
    }
    const preferences = await preferencesOf(user.id)
    assert.deepInclude(preferences, { section: 'money', inApp: true, email: false })
    assert.lengthOf(
      preferences.filter(({ email }) => !email),
      1
    )
    await told(notice(user))
    assert.isEmpty(await lettersTo(user.email))
    assert.deepEqual(await kindsOf(user), ['payout.sent'])
  })

  test('are asked about on a page, with a way back', async ({ assert }) => {
    const user = await member()
    const visitor = new Visitor()
    const path = `/unsubscribe/${unsubscribeToken({ userId: user.id, section: 'chat' })}`
    const page = await visitor.visit(path)
    assert.equal(page.props.section, 'chat')
    const isOn = async () => {
      const preferences = await preferencesOf(user.id)
      return preferences.find(({ section }) => section === 'chat')!.email
    }
    assert.isTrue(await isOn())
    await visitor.put(path)
    assert.isFalse(await isOn())
    await visitor.delete(path)
    assert.isTrue(await isOn())
  })

  test('cannot be stopped with a link that we did not make', async ({ assert }) => {
    const user = await member()
    const token = unsubscribeToken({ userId: user.id, section: 'chat' })
    for (const altered of [`${token}x`, token.slice(0, -3), `x${token}`, 'a'.repeat(60)]) {
      assert.isNull(subscriptionOf(altered))
      const page = await new Visitor().visit(`/unsubscribe/${altered}`)
      assert.isNull(page.props.section)
      const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/unsubscribe/${altered}`, {
        method: 'POST',
      })
      assert.equal(answer.status, 404)
    }
    const preferences = await preferencesOf(user.id)
    assert.isTrue(preferences.every(({ email }) => email))
  })

  test('are not sent to somebody who turned them off a moment ago', async () => {
    const user = await member()
    const { messages } = mail.fake()
    await choose(user.id, [{ section: 'money', inApp: true, email: false }])
    await sendLetter({ notice: notice(user) })
    messages.assertSentCount(0)
    mail.restore()
  })

  test('are chosen on the page of settings', async ({ assert }) => {
    const user = await member()
    const visitor = await signedIn(user)
    const preferences = await preferencesOf(user.id)
    const changed = preferences.map((each) => ({ ...each, email: each.section !== 'returns' }))
    const saved = await visitor.put('/settings/notifications', { preferences: changed })
    assert.equal(saved.location, '/settings/notifications')
    const { props } = await visitor.follow(saved)
    assert.deepEqual(props.preferences, changed)
    for (const odd of [{}, { preferences: 'x' }, { preferences: [{ section: 'essential' }] }]) {
      await visitor.put('/settings/notifications', odd)
      assert.deepEqual(await preferencesOf(user.id), changed)
    }
  })
})

async function questions(client: { rawQuery(sql: string): PromiseLike<any> }): Promise<number> {
  const [[row]] = await client.rawQuery(`SHOW SESSION STATUS LIKE 'Questions'`)
  return Number(row.Value)
}
