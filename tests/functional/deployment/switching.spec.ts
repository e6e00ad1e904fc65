import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { PASSWORD } from '#database/factories/user_factory'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import { tell } from '#models/notification/telling'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { cookieOf } from '#tests/functional/chat/support'
import { Follower } from '#tests/functional/deployment/follower'
import { COMMANDS, Host, ROOT } from '#tests/functional/deployment/host'
import { Load } from '#tests/functional/deployment/load'
import { notice, signedIn } from '#tests/functional/notifications/support'
import { person, renting, setTheScene, TODAY } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { Talker } from '#tests/support/talker'

/** A release that starts and never finds its Redis. */
const NEVER_READY = `require('node:http').createServer((request, response) =>
  response.writeHead(503).end('{"isReady":false,"redis":"down"}')).listen(process.env.PORT, '127.0.0.1')`

const SAY_EVERY_MS = 100
const TELL_EVERY_MS = 250

let host: Host

test.group('Blue and green', (group) => {
  group.tap((each) => each.timeout(150_000))
  group.setup(async () => {
    host = await Host.open()
    const prepared = await host.run(['prepare'])
    if (prepared.code !== 0) throw new Error(prepared.said)
    await host.startNginx()
    const first = await host.run(['deploy', ROOT])
    if (first.code !== 0) throw new Error(first.said)
    return async () => {
      await host.close()
      await emptyDatabase()
    }
  })

  test('a switch under load loses no request and no message, and everybody moves', async ({
    assert,
  }) => {
    const { guest, owner, reservation, room } = await aRunningRental()
    const asGuest = await signedIn(guest, host.port)
    const asOwner = await signedIn(owner, host.port)
    const talkers = [asGuest, asOwner].map(
      (visitor) => new Talker(room.ulid, cookieOf(visitor), [host.port])
    )
    const follower = new Follower(asGuest, guest.id, host.port)
    await follower.until(({ openings }) => openings === 1, 10_000)
    const load = pages(reservation, asGuest.cookieHeader())

    let isOver = false
    let [said, toldOf] = [0, 0]
    const talk = (async () => {
      for (; !isOver; await sleep(SAY_EVERY_MS)) {
        said++
        for (const talker of talkers) talker.say(`말 ${said}`)
      }
    })()
    const news = (async () => {
      for (; !isOver; await sleep(TELL_EVERY_MS)) {
        await db.transaction((trx) => tell(trx, [notice(guest)]))
        toldOf++
      }
    })()
    const act = (async () => {
      while (!host.upstream.includes('colour: green')) await sleep(10)
      const { version } = await Reservation.findOrFail(reservation.id)
      return asGuest.post(`/reservations/${reservation.ulid}/return`, { version })
    })()

    await sleep(1_500)
    const startedAt = performance.now()
    const { code, said: told } = await host.run(['deploy', ROOT])
    const seconds = (performance.now() - startedAt) / 1_000
    assert.equal(code, 0, told)
    const { status } = await act
    await sleep(1_000)
    isOver = true
    await Promise.all([talk, news])
    await load.stop()

    const messages = said * 2
    for (let round = 0; round < 300; round++) {
      if (talkers.every((talker) => talker.isDone && talker.last >= messages)) break
      await sleep(50)
    }
    await follower.until(({ revisions }) => revisions.length >= toldOf, 20_000)
    for (const talker of talkers) talker.stop()
    await follower.stop()

    console.log(
      [
        `    deployed in ${seconds.toFixed(1)} s under load`,
        `requests ${load.answered}, lost ${load.lost.length}, again on a new connection ${load.askedAgain}, slowest ${Math.round(load.slowestMs)} ms`,
        `messages ${messages}, breaks of sockets ${talkers.map(({ breaks }) => breaks - 1).join(' and ')}`,
        `notifications ${toldOf}, streams that were told to move ${follower.byes}`,
      ].join('\n    ')
    )

    assert.deepEqual(load.lost, [])
    assert.deepEqual(load.odd, [])
    assert.isAbove(load.answered, 50, 'there was load')
    const stored = await ChatMessage.query()
      .where('room_id', room.id)
      .where('kind', 'text')
      .orderBy('sequence')
    assert.lengthOf(stored, messages)
    for (const talker of talkers) {
      const heard = talker.transcript.filter(({ kind }) => kind === 'text')
      assert.deepEqual(
        heard.map(({ sequence, senderId, text }) => [sequence, senderId, text]),
        stored.map(({ sequence, senderId, body }) => [sequence, senderId, body])
      )
      assert.equal(talker.breaks, 2, 'moved once, then the end of the test')
    }
    assert.equal(follower.byes, 1)
    assert.equal(follower.openings, 2)
    const revisions = follower.revisions
    assert.deepEqual(
      revisions,
      revisions.map((_, at) => revisions[0] + at),
      'nothing twice, nothing left out'
    )
    assert.isAtLeast(revisions.length, toldOf)

    assert.equal(status, 302)
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_RETURN')
    assert.match(host.upstream, /# colour: green/)
    assert.include(host.upstream, `127.0.0.1:${host.portOf('green')}`)
    await assert.rejects(() => fetch(`http://127.0.0.1:${host.portOf('blue')}/health/live`))
    assert.match(told, /green is ready[^]*green serves[^]*worker is of the new release/)
    assert.match(told, /blue has nobody left[^]*blue has ended/)
  })

  test('a colour that never becomes ready is taken back, and the other serves on', async ({
    assert,
  }) => {
    const before = { state: host.state, upstream: host.upstream }
    const load = new Load(host.port)
    load.lane([{ path: '/' }])
    host.settings('broken.json', {
      readySeconds: 4,
      commands: { ...COMMANDS, web: [process.execPath, '-e', NEVER_READY] },
    })
    const deployment = host.run(['deploy', ROOT], { settings: 'broken.json' })
    await sleep(300)
    const second = await host.run(['deploy', ROOT])
    const { code, said } = await deployment
    const status = await host.run(['status'])
    await load.stop()

    assert.equal(second.code, 1)
    assert.match(second.said, /deploys already/)
    assert.equal(code, 1)
    assert.match(said, /blue was not ready after 4 s: .*"redis":"down"/)
    assert.match(said, /Taken back: green serves as before/)
    assert.deepEqual(load.lost, [])
    assert.isAbove(load.answered, 0)
    assert.deepEqual({ state: host.state, upstream: host.upstream }, before)
    await assert.rejects(() => fetch(`http://127.0.0.1:${host.portOf('blue')}/health/live`))
    assert.match(status.said, /sends people to green\n.*blue {2}rests.*\n.*green {2}runs/)
  })

  test('a file that names who does not serve, left by one that was killed, loses nobody', async ({
    assert,
  }) => {
    const before = { state: host.state, upstream: host.upstream }
    const from = host.portOf('green')
    const underWay = { from: 'green', to: 'blue', release: ROOT, before: ROOT, isRollback: false }
    writeFileSync(host.stateFile, JSON.stringify({ ...JSON.parse(before.state), underWay }))
    const ahead = before.upstream
      .replace('colour: green', 'colour: blue')
      .replace(`:${from};`, ':1;')
    writeFileSync(host.upstreamFile, ahead)
    const load = new Load(host.port)
    load.lane([{ path: '/health/live' }])
    const status = await host.run(['status'])
    const { code, said } = await host.run(['rollback'])
    await sleep(300)
    await load.stop()

    assert.match(status.said, /sends people to blue\nthe deployment of .* was cut off/)
    assert.equal(code, 0, said)
    assert.match(said, /nginx sends people to green[^]*green serves/)
    assert.deepEqual({ state: host.state, upstream: host.upstream }, before)
    assert.deepEqual(load.lost, [])
    assert.isAbove(load.answered, 0)
  })

  test('what nginx tells the application, and what it keeps to itself', async ({ assert }) => {
    const at = `http://127.0.0.1:${host.port}`
    for (const path of ['/metrics', '/health/ready', '/assets/.vite/manifest.json']) {
      const answer = await fetch(at + path)
      assert.equal(answer.status, 404, path)
    }
    const live = await fetch(`${at}/health/live`, { headers: { 'x-request-id': 'named-by-me-1' } })
    assert.equal(live.status, 200)
  })
})

/** In hands since today, of two people who talk. */
async function aRunningRental() {
  setTheScene()
  const from = Math.round(DateTime.fromISO(realToday()).diff(DateTime.fromISO(TODAY), 'days').days)
  const known = { password: PASSWORD, sessionEpoch: 0 }
  const [guest, owner] = [await person(known), await person(known)]
  const { listing, reservation } = await renting({
    guest,
    listing: { host: owner },
    from,
    to: from + 3,
  })
  clock.restore()
  await db.from('outbox_messages').update({ done_at: new Date() })
  return { guest, owner, reservation, room: await ChatRoom.openFromListing(guest, listing) }
}

function realToday(): string {
  return DateTime.utc().setZone('Asia/Seoul').toISODate()!
}

function pages({ listingId, ulid }: Reservation, cookie: string): Load {
  const load = new Load(host.port)
  const open = ['/', '/listings', `/listings/${listingId}`, '/health/live']
  load.lane(
    open.map((path) => ({ path })),
    { everyMs: 60 }
  )
  load.lane(
    open.map((path) => ({ path })),
    { keepsConnection: true, everyMs: 60 }
  )
  load.lane([{ path: '/health/live' }, { path: '/robots.txt' }], { everyMs: 20 })
  load.lane([{ path: `/reservations/${ulid}`, headers: { cookie } }], { everyMs: 150 })
  return load
}
