import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import ScheduledJob from '#models/scheduled_job'
import Upload from '#models/upload'
import type User from '#models/user'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import storage from '#services/storage/storage'
import timetable from '#services/scheduler/timetable'
import { cookieOf } from '#tests/functional/chat/support'
import { Prometheus } from '#tests/functional/metrics/prometheus'
import { ROLES, ShopProcesses } from '#tests/functional/metrics/shop_processes'
import { ChatClient } from '#tests/support/chat_client'
import { emptyDatabase } from '#tests/support/empty_database'
import { jpeg } from '#tests/support/pictures'
import { Visitor } from '#tests/support/visitor'
import { dashboards } from '#tests/unit/observability/files'

const PATIENCE_MS = 60_000
const FROM_PROXY = 'req-from-the-proxy-1'
const SOCKET = 'req-of-the-socket-1'

let shop: ShopProcesses
let prometheus: Prometheus

test.group('Metrics and logs of a running shop', (group) => {
  group.tap((each) => each.timeout(120_000))
  group.setup(async () => {
    await ScheduledJob.enrol(timetable.all(), clock.now().minus({ minutes: 2 }))
    shop = await ShopProcesses.start()
    prometheus = await Prometheus.start(
      Object.fromEntries(ROLES.map((role) => [`chwimeet-${role}`, shop.ports[role]]))
    )
    await until(everybodyIsSeen)
    await live()
    return async () => {
      await prometheus.stop()
      await shop.end()
      await emptyDatabase()
    }
  })

  test('every query of every panel finds something', async ({ assert }) => {
    const queries = dashboards().flatMap(({ title, panels }) =>
      panels.flatMap((panel) =>
        panel.targets.map(({ expr }) => ({ expr, where: `${title} / ${panel.title}` }))
      )
    )
    assert.isAtLeast(queries.length, 60)
    const end = Date.now() + PATIENCE_MS
    let empty = queries
    while (empty.length > 0 && Date.now() < end) {
      await new Visitor({ port: shop.web.port }).visit('/')
      await sleep(500)
      const still = []
      for (const query of empty) if (!(await finds(query.expr))) still.push(query)
      empty = still
    }
    assert.deepEqual(empty, [])
    assert.lengthOf(await prometheus.query('chwimeet_no_such_metric'), 0)
  })

  test('every rule can be evaluated, and of a shop that is well none fires', async ({ assert }) => {
    await until(async () => {
      const all = await prometheus.rules()
      return all.every(({ health }) => health === 'ok')
    })
    const rules = await prometheus.rules()
    assert.isAbove(rules.length, 20)
    const firing = rules.filter(({ state }) => state === 'firing')
    assert.deepEqual(
      firing.map(({ name }) => name),
      []
    )
    const roles = await prometheus.query('chwimeet_process_info')
    assert.sameMembers(
      roles.map(({ metric }) => metric.role),
      [...ROLES]
    )
  })

  test('what a request causes elsewhere names the request in the log', async ({ assert }) => {
    const ofRequest = () => linesOf('worker', FROM_PROXY)
    await until(() => ofRequest().length > 0)
    assert.containSubset(ofRequest(), [
      { msg: 'an effect was carried out', topic: 'password_reset.requested' },
    ])
    await until(() => linesOf('worker', SOCKET).length > 0)
    assert.containSubset(linesOf('worker', SOCKET), [{ topic: 'chat.message_sent' }])
    const done = shop.said('scheduler').filter(({ msg }) => msg === 'job done')
    assert.isNotEmpty(done)
    for (const { request_id: id } of done) assert.match(String(id), /^run-\d+$/)
  })
})

function linesOf(role: 'web' | 'worker' | 'scheduler', id: string) {
  return shop.said(role).filter(({ request_id: request }) => request === id)
}

async function everybodyIsSeen(): Promise<boolean> {
  const seen = await prometheus.query('chwimeet_process_info')
  return seen.length === ROLES.length
}

async function finds(expr: string): Promise<boolean> {
  const found = await prometheus.query(expr)
  return found.some(({ value: [, value] }) => value !== 'NaN')
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200))
    if (await isSo()) return
  throw new Error('it never was so')
}

/** A little of everything: pages, a search with its answer, a letter, a message, a photo. */
async function live() {
  const { web } = shop
  const [guest, host] = await UserFactory.createMany(2)
  const visitor = new Visitor({ port: web.port })
  for (const path of ['/', '/listings', '/nowhere', encodeURI('/search?q=텐트')])
    await visitor.visit(path)
  await visitor.logIn(guest.email, PASSWORD)
  const listing = await createListing({ hostId: host.id })
  const room = await ChatRoom.openFromListing(guest, listing)
  const socket = await ChatClient.open({
    port: web.port,
    cookie: cookieOf(visitor),
    headers: { 'x-request-id': SOCKET },
  })
  await socket.subscribe(room.ulid)
  await socket.say(room.ulid, '안녕하세요')
  socket.send({ type: 'send', room: room.ulid, clientId: randomUUID(), text: '네' })
  await askForReset(web.port, host)
  await askForAnswer(web.port)
  await makePhoto(guest)
  socket.cut()
}

async function askForReset(port: number, { email }: User) {
  const visitor = new Visitor({ port })
  await visitor.visit('/csrf-token')
  const answer = await fetch(`http://127.0.0.1:${port}/password-reset`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'accept': 'application/json',
      'cookie': visitor.cookieHeader(),
      'x-xsrf-token': decodeURIComponent(visitor.cookie('XSRF-TOKEN') ?? ''),
      'x-request-id': FROM_PROXY,
    },
    body: JSON.stringify({ email }),
  })
  await answer.arrayBuffer()
  if (answer.status >= 400) throw new Error(`no letter was asked for: ${answer.status}`)
}

async function askForAnswer(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}${encodeURI('/search/answer?q=텐트')}`)
  await answer.text()
}

/** As it lies there when a browser has sent it. */
async function makePhoto(owner: User) {
  const upload = await Upload.create({
    userId: owner.id,
    ulid: '01JMETRICSPH0T00000000000A',
    purpose: 'listing',
    status: 'ready',
    path: 'private/listing/01JMETRICSPH0T00000000000A.jpg',
    mime: 'image/jpeg',
    bytes: 1,
    width: 640,
    height: 480,
  })
  await storage.put(upload.path, await jpeg(), 'image/jpeg')
  await db.transaction((trx) =>
    outbox.record(trx, { topic: 'upload.stored', payload: { uploadId: upload.id } })
  )
}
