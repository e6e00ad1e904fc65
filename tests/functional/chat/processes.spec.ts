import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import mainRedis from '@adonisjs/redis/services/main'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { createListing } from '#database/factories/listing_factory'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { CLOSE } from '#chat/frames'
import ChatMessage from '#models/chat_message'
import { messageTarget } from '#models/report/targets/message'
import ChatRoom from '#models/chat_room'
import type User from '#models/user'
import { cookieOf } from '#tests/functional/chat/support'
import { ChatClient } from '#tests/support/chat_client'
import { PrivateRedis } from '#tests/support/private_redis'
import { Talker } from '#tests/support/talker'
import { Visitor } from '#tests/support/visitor'
import { freePort, WebProcess } from '#tests/support/web_process'

const ROOMS = 10
const MESSAGES = 200
const EVERY_MS = 70

let redis: PrivateRedis
let instances: WebProcess[]
let env: Record<string, string>
let addresses = 0

test.group('Two instances', (group) => {
  group.setup(async () => {
    const about = await mainRedis.connection('main').info('server')
    redis = await PrivateRedis.start(await freePort(), about)
    env = {
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: String(redis.port),
      REDIS_PASSWORD: '',
      SESSION_DRIVER: 'redis',
      CHAT_MESSAGES_PER_SECOND: '40',
    }
    instances = await Promise.all([WebProcess.start(env), WebProcess.start(env)])
  })
  group.teardown(async () => {
    await Promise.all(instances.map((instance) => instance.end('SIGKILL')))
    await redis.close()
    const empty = await testUtils.db().truncate()
    await empty()
  })

  test('a process that has just begun counts what is said with the first breath', async ({
    assert,
  }) => {
    const counting = { LIMITER_STORE: 'redis', CHAT_MESSAGES_PER_MINUTE: '60' }
    const begun = await WebProcess.start({ ...env, ...counting })
    try {
      const { room, guest } = await aPair()
      const socket = await ChatClient.open({ port: begun.port, cookie: await logIn(guest) })
      socket.send({ type: 'subscribe', room: room.ulid })
      const { message } = await socket.say(room.ulid, '안녕하세요')
      assert.equal(message.text, '안녕하세요')
      socket.close()
    } finally {
      await begun.end('SIGKILL')
    }
  })

  test('a message comes to the other instance; one that ends sends its people away', async ({
    assert,
  }) => {
    const [here, there] = instances
    const { room, guest, host } = await aPair()
    const guestSocket = await ChatClient.open({ port: here.port, cookie: await logIn(guest) })
    const hostSocket = await ChatClient.open({ port: there.port, cookie: await logIn(host) })
    await guestSocket.subscribe(room.ulid)
    const subscribed = await hostSocket.subscribe(room.ulid)
    assert.isTrue(subscribed.isOtherPresent)
    const sent = await guestSocket.say(room.ulid, '들리나요?')
    const { message } = await hostSocket.next('message')
    assert.deepEqual(message, sent.message)

    const took = await there.end('SIGTERM')
    const moved = await hostSocket.next('moved')
    assert.isAtLeast(moved.afterMs, 0)
    assert.equal(await hostSocket.closed, CLOSE.goingAway)
    assert.isBelow(took, 10_000)
    await there.start()
    guestSocket.close()
  }).timeout(60_000)

  test('a message that is hidden is hidden on every instance', async ({ assert }) => {
    const [here, there] = instances
    const { room, guest, host } = await aPair()
    const guestSocket = await ChatClient.open({ port: here.port, cookie: await logIn(guest) })
    const hostSocket = await ChatClient.open({ port: there.port, cookie: await logIn(host) })
    await guestSocket.subscribe(room.ulid)
    await hostSocket.subscribe(room.ulid)
    await guestSocket.say(room.ulid, '계좌로 보내 주세요')
    const { id } = await ChatMessage.query().where('room_id', room.id).firstOrFail()
    const worker = await WebProcess.start({ ...env, QUEUE: 'in-process' })
    try {
      await db.transaction((trx) => messageTarget.hide(trx, id))
      for (const socket of [guestSocket, hostSocket]) {
        const { message } = await socket.next('changed', undefined, 20_000)
        assert.containSubset(message, { sequence: 1, text: null, isHidden: true })
        socket.close()
      }
    } finally {
      await worker.end('SIGKILL')
    }
  }).timeout(60_000)

  test('a session that ends on one instance ends what is open with it on the other', async ({
    assert,
  }) => {
    const [here, there] = instances
    const { room, guest, host } = await aPair()
    const guestSocket = await ChatClient.open({ port: here.port, cookie: await logIn(guest) })
    const phone = new Visitor({ port: there.port, from: nextAddress() })
    await phone.logIn(host.email, PASSWORD)
    const hostSocket = await ChatClient.open({ port: here.port, cookie: cookieOf(phone) })
    await guestSocket.subscribe(room.ulid)
    await hostSocket.subscribe(room.ulid)
    await phone.post('/logout')
    assert.equal(await hostSocket.closed, CLOSE.signedOut)
    await guestSocket.say(room.ulid, '아직 있나요?')
    assert.lengthOf(hostSocket.all('message'), 0)
    guestSocket.close()
  }).timeout(60_000)

  test('while Redis dies and an instance is killed, everybody hears everything once, in order', async ({
    assert,
  }) => {
    const ports = instances.map(({ port }) => port)
    const pairs = await Promise.all(Array.from({ length: ROOMS }, () => aPair()))
    const talkers: { talker: Talker; room: ChatRoom }[] = []
    for (const { room, guest, host } of pairs) {
      const cookies = [await logIn(guest), await logIn(host)]
      talkers.push(
        { room, talker: new Talker(room.ulid, cookies[0], ports) },
        { room, talker: new Talker(room.ulid, cookies[1], [...ports].reverse()) }
      )
    }
    const trouble = (async () => {
      await sleep(3000)
      await redis.kill()
      await sleep(5000)
      await redis.start()
      await sleep(2000)
      await instances[1].end('SIGKILL')
      await instances[1].start()
    })()
    for (let at = 1; at <= MESSAGES; at++) {
      for (const { talker } of talkers) talker.say(`말 ${at}`)
      await sleep(EVERY_MS)
    }
    await trouble
    const all = MESSAGES * 2
    for (let round = 0; round < 600; round++) {
      if (talkers.every(({ talker }) => talker.isDone && talker.last >= all)) break
      await sleep(100)
    }
    await sleep(500)
    for (const { talker } of talkers) talker.stop()

    assert.isAbove(talkers.filter(({ talker }) => talker.breaks > 0).length, 0)
    for (const { talker, room } of talkers) {
      const stored = await ChatMessage.query().where('room_id', room.id).orderBy('sequence')
      assert.lengthOf(stored, all)
      assert.deepEqual(
        talker.transcript.map(({ sequence, senderId, text }) => [sequence, senderId, text]),
        stored.map(({ sequence, senderId, body }) => [sequence, senderId, body])
      )
      for (const side of [room.guestId, room.hostId]) {
        const said = stored.filter(({ senderId }) => senderId === side).map(({ body }) => body)
        assert.deepEqual(
          said,
          Array.from({ length: MESSAGES }, (_, at) => `말 ${at + 1}`)
        )
      }
    }
  }).timeout(180_000)
})

async function aPair() {
  const guest = await UserFactory.create()
  const listing = await createListing()
  const host = await listing.related('host').query().firstOrFail()
  return { guest, host, room: await ChatRoom.openFromListing(guest, listing) }
}

async function logIn(user: User): Promise<string> {
  const browser = new Visitor({ port: instances[0].port, from: nextAddress() })
  await browser.logIn(user.email, PASSWORD)
  return cookieOf(browser)
}

function nextAddress(): string {
  addresses += 1
  return `127.0.3.${addresses}`
}
