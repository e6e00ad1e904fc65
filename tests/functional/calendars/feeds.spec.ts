import ICAL from 'ical.js'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import config from '#config/calendar_feeds'
import CalendarFeed, { type FeedKind } from '#models/calendar_feed'
import ListingBlock from '#models/listing_block'
import type User from '#models/user'
import clock from '#services/clock'
import { Visitor } from '#tests/support/visitor'
import {
  cancel,
  day,
  delivered,
  gear,
  paid,
  person,
  requested,
  says,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'

const PATH = '/settings/calendars'

async function feedOf(user: User, kind: FeedKind) {
  const secret = await CalendarFeed.issue(user, kind)
  return `/calendars/${secret}.ics`
}

const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${process.env.PORT}${path}`, { headers, redirect: 'manual' })

async function eventsAt(path: string): Promise<ICAL.Event[]> {
  const response = await fetched(path)
  const text = await response.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

const statusOf = (event: ICAL.Event) => event.component.getFirstPropertyValue('status')

test.group('Calendars for other programs', (group) => {
  group.each.setup(async () => {
    setTheScene()
    await limiter.clear()
    return tidyUp
  })

  test('a host reads their rentals and blocked days, with nothing of the guest but the nickname', async ({
    assert,
  }) => {
    const guest = await person({ nickname: '두루미', name: '김게스트', phone: '010-9999-8888' })
    const { host, listing, reservation } = await paid({ guest, from: 3, to: 5, ...delivered })
    await ListingBlock.create({
      listingId: listing.id,
      startDate: day(40),
      endDate: day(40),
      note: '가족 여행',
    })
    const path = await feedOf(host, 'hosting')
    const response = await fetched(path)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8')
    assert.match(response.headers.get('cache-control') ?? '', /^private/)
    assert.isNull(response.headers.get('set-cookie'))
    const text = await response.text()
    for (const secret of ['김게스트', '김취미', '010-', '해운대구', guest.email, '가족 여행']) {
      assert.notInclude(text, secret)
    }
    const events = await eventsAt(path)
    assert.deepEqual(
      events.map((each) => [
        each.summary,
        each.startDate.toString(),
        each.endDate.toString(),
        statusOf(each),
      ]),
      [
        ['4인용 텐트 · 두루미 님에게 빌려줌', day(3), day(6), 'CONFIRMED'],
        ['4인용 텐트 · 막은 날짜', day(40), day(41), 'CONFIRMED'],
      ]
    )
    assert.include(events[0].uid, reservation.ulid)
    assert.equal(events[0].sequence, reservation.version)
    assert.equal(events[0].description, '상태: 수령 대기')
  })

  test('a guest reads their own rentals, in their own language', async ({ assert }) => {
    const guest = await person({ locale: 'en' })
    const { host } = await paid({ guest })
    await paid()
    const events = await eventsAt(await feedOf(guest, 'renting'))
    assert.deepEqual(
      events.map(({ summary }) => summary),
      [`4인용 텐트 · rented from ${host.nickname}`]
    )
    assert.isEmpty(await eventsAt(await feedOf(guest, 'hosting')))
  })

  test('a request is tentative; what was called off says so for a month', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const path = await feedOf(host, 'hosting')
    const [asked] = await eventsAt(path)
    assert.equal(statusOf(asked), 'TENTATIVE')
    assert.equal(asked.summary, `4인용 텐트 · ${guest.nickname} 님 (승인 대기)`)
    await cancel(reservation, guest)
    const [off] = await eventsAt(path)
    assert.equal(off.uid, asked.uid)
    assert.equal(statusOf(off), 'CANCELLED')
    assert.isAbove(off.sequence, asked.sequence)
    clock.travel({ days: config.cancelledDays, seconds: 1 })
    assert.isEmpty(await eventsAt(path))
  })

  test('what ended long ago is left out', async ({ assert }) => {
    const { host } = await paid({ from: 3, to: 5 })
    const path = await feedOf(host, 'hosting')
    clock.freeze(`${day(5 + config.pastDays)}T03:00:00Z`)
    assert.lengthOf(await eventsAt(path), 1)
    clock.travel({ days: 1 })
    assert.isEmpty(await eventsAt(path))
  })

  test('what did not change is not sent again', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const path = await feedOf(host, 'hosting')
    const first = await fetched(path)
    const tag = first.headers.get('etag')!
    assert.match(tag, /^"[\w-]{27}"$/)
    clock.travel({ hours: 3 })
    const second = await fetched(path, { 'if-none-match': tag })
    assert.equal(second.status, 304)
    assert.equal(await second.text(), '')
    await reservation.approve(says(host, reservation))
    const third = await fetched(path, { 'if-none-match': tag })
    assert.equal(third.status, 200)
  })

  test('an address is kept as a hash, and a new one ends it', async ({ assert }) => {
    const { host } = await gear()
    const old = await feedOf(host, 'hosting')
    const rows = await db.from('calendar_feeds').where('user_id', host.id)
    assert.notInclude(JSON.stringify(rows), old.slice(11, -4))
    const renewed = await feedOf(host, 'hosting')
    const [before, now] = await Promise.all([fetched(old), fetched(renewed)])
    assert.deepEqual([before.status, now.status], [404, 200])
    assert.lengthOf(await db.from('calendar_feeds').where('user_id', host.id), 1)
  })

  test('made many times at once there is one address', async ({ assert }) => {
    const { host } = await gear()
    const paths = await Promise.all(Array.from({ length: 6 }, () => feedOf(host, 'hosting')))
    const statuses = []
    for (const path of paths) {
      const { status } = await fetched(path)
      statuses.push(status)
    }
    assert.deepEqual(statuses.toSorted(), [200, 404, 404, 404, 404, 404])
  })

  test('a guessed address, a half one and a banned person’s are not there', async ({ assert }) => {
    const { host } = await gear()
    const path = await feedOf(host, 'hosting')
    await host.ban('까닭')
    for (const wrong of [
      path,
      path.replace('.ics', ''),
      path.replace(/.\.ics$/, '.ics'),
      `/calendars/cwc_${'a'.repeat(43)}.ics`,
      '/calendars/..%2f..%2fetc.ics',
    ]) {
      const { status } = await fetched(wrong)
      assert.equal(status, 404, wrong)
    }
  })

  test('one feed is read so often in an hour, however many programs read it', async ({
    assert,
  }) => {
    const { host } = await gear()
    const path = await feedOf(host, 'hosting')
    const statuses = []
    for (let at = 0; at <= config.reads.requests; at++) {
      const { status } = await fetched(path)
      statuses.push(status)
    }
    assert.deepEqual([...new Set(statuses.slice(0, -1))], [200])
    assert.equal(statuses.at(-1), 429)
  })

  test('the settings make, renew and remove an address, after the password was shown', async ({
    assert,
  }) => {
    const user = await person({ password: PASSWORD })
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const page = await visitor.visit(PATH)
    assert.deepEqual(page.props.feeds[0], { kind: 'hosting', madeAt: null, lastReadAt: null })
    const early = await visitor.post(PATH, { kind: 'renting' })
    assert.equal(early.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const answer = await visitor.post(PATH, { kind: 'renting' })
    assert.equal(answer.headers['cache-control'], 'no-store')
    const { secret } = JSON.parse(answer.body).flash
    assert.match(secret, /\/calendars\/cwc_[\w-]{43}\.ics$/)
    const { pathname } = new URL(secret)
    const { status } = await fetched(pathname)
    assert.equal(status, 200)
    const again = await visitor.visit(PATH)
    assert.notInclude(again.body, pathname)
    assert.isNotNull(again.props.feeds[1].lastReadAt)

    const wrong = await visitor.follow(await visitor.post(PATH, { kind: 'everything' }))
    assert.property(wrong.props.errors, 'kind')
    await visitor.delete(`${PATH}/renting`)
    const gone = await fetched(pathname)
    assert.equal(gone.status, 404)
  })
})
