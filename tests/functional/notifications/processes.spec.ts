import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Reservation from '#models/reservation'
import type { Notice } from '#models/notification/notice'
import { tell } from '#models/notification/telling'
import clock from '#services/clock'
import { Listener } from '#tests/functional/notifications/listener'
import { Server } from '#tests/functional/notifications/servers'
import { notice, signedIn } from '#tests/functional/notifications/support'
import { asking, gear, person, tidyUp } from '#tests/functional/reservations/support'
import { PASSWORD } from '#database/factories/user_factory'
import { Line } from '#tests/support/line'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const commit = (...notices: Notice[]) => db.transaction((trx) => tell(trx, notices))
const member = () => person({ password: PASSWORD, sessionEpoch: 0 })

/** A and B run the application; both reach Redis over a line that can be cut. Effects are A's. */
test.group('Two processes and Redis between them', (group) => {
  let line: Line
  let a: Server
  let b: Server

  group.setup(async () => {
    line = await Line.open()
    const env = { REDIS_PORT: String(line.port), DB_POOL_MAX: '5' }
    a = await Server.start(env)
    b = await Server.start({ ...env, QUEUE: 'off' })
    return async () => {
      await Promise.all([a.stop(), b.stop()])
      line.cut()
      await tidyUp()
    }
  })

  test('what is done on one reaches a person on the other, whoever opened the session', async ({
    assert,
  }) => {
    const { listing, host } = await gear({ host: await member() })
    const guest = await member()
    const asHost = await signedIn(host, a.port)
    const asGuest = await signedIn(guest, a.port)
    const onB = await Listener.open(asHost, host.id, { port: b.port })
    const onA = await Listener.open(asHost, host.id, { port: a.port })
    await Promise.all([onA.caughtUp(), onB.caughtUp()])

    const { startDate, endDate, receiveMethod, returnMethod } = asking(0, 1, {
      startDate: clock.today(),
      endDate: clock.today(),
    })
    await asGuest.post(`/listings/${listing.id}/reservations`, {
      startDate,
      endDate,
      receiveMethod,
      returnMethod,
      optionIds: [],
    })
    const asked = await Reservation.query().where('listing_id', listing.id)
    assert.lengthOf(asked, 1, 'the request was made')
    for (const listener of [onA, onB]) {
      await listener.until(({ revisions }) => revisions.length > 0)
      assert.equal(listener.heard.at(-1)?.data.kind, 'reservation.pending_approval')
      listener.cut()
    }
  })

  test('Redis dies and comes back: nobody misses anything, nobody hears it twice', async ({
    assert,
  }) => {
    const people = await Promise.all(upTo(4).map(() => member()))
    const visitors = await Promise.all(people.map((user) => signedIn(user, a.port)))
    const open = (port: number) =>
      Promise.all(people.map((user, at) => Listener.open(visitors[at], user.id, { port })))
    const [onA, onB] = [await open(a.port), await open(b.port)]
    const all = [...onA, ...onB]
    await Promise.all(all.map((listener) => listener.caughtUp()))

    const round = async () => {
      for (const user of people) await commit(notice(user), notice(user))
    }
    await round()
    await Promise.all(
      all.map((each) => each.until(({ revisions }) => revisions.length === 2, 15_000))
    )

    line.cut()
    await round()
    await round()
    await Promise.all(
      onA.map((each) => each.until(({ revisions }) => revisions.length === 6, 20_000))
    )
    assert.isTrue(
      onB.every(({ revisions }) => revisions.length === 2),
      'those on the other process heard nothing while Redis was away'
    )
    await line.mend()
    await Promise.all(
      onB.map((each) => each.until(({ revisions }) => revisions.length === 6, 20_000))
    )
    await round()
    await Promise.all(
      all.map((each) => each.until(({ revisions }) => revisions.length === 8, 20_000))
    )
    await setTimeout(300)
    for (const listener of all) {
      assert.deepEqual(listener.revisions, upTo(8))
      listener.cut()
    }
  }).timeout(90_000)

  test('one that ends tells its clients, ends at once, and they go on with the other', async ({
    assert,
  }) => {
    const user = await member()
    const visitor = await signedIn(user, b.port)
    const onB = await Listener.open(visitor, user.id, { port: b.port })
    await onB.caughtUp()
    await commit(notice(user))
    await onB.until(({ revisions }) => revisions.length === 1, 15_000)
    const took = await b.stop()
    assert.isBelow(took, 5_000)
    assert.equal(onB.heard.at(-1)?.name, 'bye')
    await commit(notice(user))
    const onA = await Listener.open(visitor, user.id, { port: a.port, lastEventId: '1' })
    await onA.until(({ revisions }) => revisions.length === 1, 15_000)
    assert.deepEqual(onA.revisions, [2])
    onA.cut()
  }).timeout(60_000)
})
