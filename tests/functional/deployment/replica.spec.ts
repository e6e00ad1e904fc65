import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import BookedPeriod from '#models/booked_period'
import Reservation from '#models/reservation'
import { addDays } from '#models/reservation/calendar'
import clock from '#services/clock'
import { Line } from '#tests/support/line'
import { emptyDatabase } from '#tests/support/empty_database'
import { Visitor } from '#tests/support/visitor'
import { WebProcess } from '#tests/support/web_process'

/** The same server, over a line of its own: what is asked there is what a replica would be asked. */
test.group('A replica for browsing and searching', (group) => {
  let line: Line
  let web: WebProcess

  group.tap((each) => each.timeout(60_000))
  group.setup(async () => {
    line = await Line.open({ host: process.env.DB_HOST, port: Number(process.env.DB_PORT) })
    web = await WebProcess.start({
      DB_READ_HOST: '127.0.0.1',
      DB_READ_PORT: String(line.port),
      DB_READ_MAX_LAG_SECONDS: '0',
      SESSION_DRIVER: 'redis',
      LOG_LEVEL: 'info',
    })
    return async () => {
      await web.end('SIGKILL')
      line.cut()
      await emptyDatabase()
    }
  })

  test('is asked by browsing and by search, and by nothing that takes days', async ({ assert }) => {
    const listing = await createListing()
    const host = await listing.related('host').query().firstOrFail()
    const guest = await UserFactory.create()
    const reader = new Visitor({ port: web.port })
    for (const path of ['/', '/listings', `/search?q=${encodeURIComponent(listing.title)}`]) {
      line.asked = ''
      const answer = await reader.visit(path)
      assert.equal(answer.status, 200)
      assert.match(line.asked, /STRAIGHT_JOIN (listings|users)/, path)
    }

    const [asGuest, asHost] = [
      new Visitor({ port: web.port }),
      new Visitor({ port: web.port, from: '127.0.0.2' }),
    ]
    await asGuest.logIn(guest.email, PASSWORD)
    await asHost.logIn(host.email, PASSWORD)
    line.asked = ''
    const day = addDays(clock.today(), 7)
    await asGuest.post(`/listings/${listing.id}/reservations`, {
      startDate: day,
      endDate: day,
      receiveMethod: 'DIRECT',
      returnMethod: 'DIRECT',
      optionIds: [],
    })
    const asked = await Reservation.query().where('listing_id', listing.id).firstOrFail()
    await asHost.post(`/reservations/${asked.ulid}/approval`, { version: asked.version })
    await asked.refresh()
    assert.equal(asked.status, 'PENDING_PAYMENT')
    const taken = await BookedPeriod.query().where('listing_id', listing.id)
    assert.lengthOf(taken, 1, 'days were taken')
    assert.notMatch(line.asked, /booked_periods|FOR UPDATE|INSERT|UPDATE |reservation_events/i)
  })

  test('may die: the primary answers, and it is read again when it is back', async ({ assert }) => {
    const reader = new Visitor({ port: web.port })
    const seen = async () => {
      const { status, props } = await reader.visit('/listings')
      assert.equal(status, 200)
      return props.listings.data.length as number
    }
    const before = await seen()
    assert.isAbove(before, 0)

    line.cut()
    line.asked = ''
    assert.equal(await seen(), before)
    assert.equal(line.asked, '')
    assert.include(web.said, 'the replica is not read for now')
    assert.equal(web.said.split('the replica is not read').length, 2, 'said once')

    await line.mend()
    const isRead = () => /STRAIGHT_JOIN/.test(line.asked)
    for (const end = Date.now() + 20_000; Date.now() < end && !isRead(); await sleep(250))
      await seen()
    assert.include(web.said, 'the replica is read again')
    assert.isTrue(isRead())
  })

  test('may fall silent: nobody waits long, and later nobody at all', async ({ assert }) => {
    const readers = Array.from({ length: 5 }, () => new Visitor({ port: web.port }))
    const waited = async () => {
      const startedAt = performance.now()
      const pages = await Promise.all(readers.map((reader) => reader.visit('/listings?sort=views')))
      assert.deepEqual(
        pages.map(({ status }) => status),
        readers.map(() => 200)
      )
      return performance.now() - startedAt
    }
    line.hush()
    assert.isBelow(await waited(), 10_000)
    assert.equal(web.said.split('the replica is not read').length, 3, 'said again')
    await sleep(6_000)
    assert.isBelow(await waited(), 1_400, 'its rest is over, and it is looked at in the background')
  })
})
