import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import config from '#config/chat'
import { CLOSE } from '#chat/frames'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import { createListing } from '#database/factories/listing_factory'
import Upload from '#models/upload'
import { uploadOf } from '#tests/functional/chat/photos'
import { UserFactory } from '#database/factories/user_factory'
import { aTalk, connect, eachWithSockets, knock, signedIn } from '#tests/functional/chat/support'

const words = (room: string, changes: Record<string, unknown> = {}) => ({
  v: 1,
  type: 'send',
  room,
  clientId: randomUUID(),
  text: '안녕하세요',
  ...changes,
})

test.group('The door of the chat', (group) => {
  eachWithSockets(group)

  test('who is not signed in is let out with 4401', async ({ assert }) => {
    assert.equal(await knock({}).closed, CLOSE.signedOut)
    assert.equal(await knock({ cookie: 'chwimeet_session=nonsense' }).closed, CLOSE.signedOut)
  })

  test('a page of another site gets no socket', async ({ assert }) => {
    const { cookie } = await signedIn()
    assert.equal(await knock({ cookie, origin: 'https://evil.example' }).closed, 403)
    assert.equal(await knock({ cookie, origin: null }).closed, 403)
    assert.equal(await knock({ cookie, origin: 'null' }).closed, 403)
    const secure = `https://127.0.0.1:${process.env.PORT}`
    assert.equal(await knock({ cookie, origin: secure }).closed, 403)
  })

  test('a banned person is let out with 4403', async ({ assert }) => {
    const side = await signedIn(await UserFactory.apply('banned').create())
    assert.equal(await knock({ cookie: side.cookie }).closed, CLOSE.banned)
  })

  test('the eleventh socket of a person closes the oldest', async ({ assert }) => {
    const side = await signedIn()
    const first = await connect(side)
    for (let at = 1; at < config.socketsPerUser; at++) await connect(side)
    await connect(side)
    assert.equal(await first.closed, CLOSE.tooManySockets)
  })
})

test.group('Bad input', (group) => {
  eachWithSockets(group)

  test('what is no frame is refused by name, and the socket stays', async ({ assert }) => {
    const { room, guestSocket } = await aTalk()
    const bad: [string, string | Buffer][] = [
      ['malformed', 'hello'],
      ['malformed', '[]'],
      ['malformed', 'null'],
      ['binary', Buffer.from([1, 2, 3])],
      ['tooLarge', JSON.stringify(words(room.ulid, { text: 'x'.repeat(config.frameBytes) }))],
      ['version', JSON.stringify(words(room.ulid, { v: 2 }))],
      ['version', JSON.stringify({ type: 'ping' })],
      ['unknownType', JSON.stringify({ v: 1, type: 'delete' })],
      ['unknownType', JSON.stringify({ v: 1, type: '__proto__' })],
      ['unknownType', JSON.stringify({ v: 1, type: ['send'] })],
    ]
    for (const [at, [code, data]] of bad.entries()) {
      guestSocket.raw(data)
      await guestSocket.next('error', () => guestSocket.all('error').length === at + 1)
      assert.equal(guestSocket.all('error').at(-1)!.code, code)
      assert.isNotEmpty(guestSocket.all('error').at(-1)!.message)
    }
    await guestSocket.say(room.ulid, '그래도 열려 있어요')
  })

  test('a frame with wrong fields is refused with their names', async ({ assert }) => {
    const { room, guestSocket } = await aTalk()
    const cases: [string[], Record<string, unknown>][] = [
      [['text'], words(room.ulid, { text: '' })],
      [['text'], words(room.ulid, { text: ' \u200b\n ' })],
      [['text'], words(room.ulid, { text: '가'.repeat(config.textLength + 1) })],
      [['text'], words(room.ulid, { text: 5 })],
      [['text'], words(room.ulid, { text: { html: '<b>' } })],
      [['text', 'photos'], words(room.ulid, { text: undefined })],
      [['text', 'photos'], words(room.ulid, { photos: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'] })],
      [['clientId'], words(room.ulid, { clientId: 'short' })],
      [['clientId'], words(room.ulid, { clientId: '"; drop' })],
      [['clientId'], words(room.ulid, { clientId: undefined })],
      [['room'], words('1')],
      [['photos'], words(room.ulid, { text: undefined, photos: [] })],
      [['photos'], words(room.ulid, { text: undefined, photos: ['../../etc'] })],
      [
        ['photos'],
        words(room.ulid, {
          text: undefined,
          photos: Array.from({ length: 6 }, (_, at) => `01ARZ3NDEKTSV4RRFFQ69G5FA${at}`),
        }),
      ],
      [['sequence'], { type: 'read', room: room.ulid, sequence: -1 }],
      [['sequence'], { type: 'read', room: room.ulid, sequence: 1.5 }],
      [['sequence'], { type: 'read', room: room.ulid, sequence: '1' }],
      [['isTyping'], { type: 'typing', room: room.ulid, isTyping: 'yes' }],
      [['after'], { type: 'subscribe', room: room.ulid, after: null }],
    ]
    for (const [fields, frame] of cases) {
      const error = await guestSocket.refused(frame)
      assert.equal(error.code, 'invalid', JSON.stringify(frame).slice(0, 200))
      assert.deepEqual(error.fields, fields)
    }
    assert.lengthOf(await ChatMessage.query().where('room_id', room.id), 0)
  })

  test('a frame longer than four frames ends the connection before it is read', async ({
    assert,
  }) => {
    const { guestSocket } = await aTalk()
    guestSocket.raw('x'.repeat(config.frameBytes * 4 + 1))
    assert.equal(await guestSocket.closed, CLOSE.tooBig)
  })

  test('somebody else’s room is not found, whatever is asked of it', async ({ assert }) => {
    const { room, hostSocket } = await aTalk()
    const stranger = await connect(await signedIn())
    const subscribe = await stranger.refused({ type: 'subscribe', room: room.ulid, after: 0 })
    assert.equal(subscribe.code, 'notFound')
    for (const frame of [
      words(room.ulid),
      { type: 'read', room: room.ulid, sequence: 1 },
      { type: 'typing', room: room.ulid, isTyping: true },
      { type: 'look', room: room.ulid, isLooking: true },
    ]) {
      const error = await stranger.refused(frame)
      assert.equal(error.code, 'notSubscribed')
    }
    await hostSocket.say(room.ulid, '우리끼리')
    assert.deepEqual(
      stranger.heard.map(({ type }) => type).filter((type) => type !== 'error'),
      ['welcome']
    )
  })

  test('too many messages and too many frames are refused with a time to wait', async ({
    assert,
  }) => {
    const { room, guestSocket } = await aTalk()
    for (let at = 0; at < config.messagesBurst + 10; at++) guestSocket.send(words(room.ulid))
    const error = await guestSocket.next('error')
    assert.equal(error.code, 'tooFast')
    assert.isAbove(error.retryAfterMs!, 0)
    assert.isString(error.clientId)
  })

  test('a socket that only makes trouble is closed in the end', async ({ assert }) => {
    const { guestSocket } = await aTalk()
    for (let at = 0; at < config.strikesPerMinute + 5; at++) guestSocket.raw('nonsense')
    assert.equal(await guestSocket.closed, CLOSE.abuse)
  })

  test('no more rooms are open at once than the limit', async ({ assert }) => {
    const side = await signedIn()
    const socket = await connect(side)
    const rooms = []
    for (let at = 0; at <= config.subscriptionsPerSocket; at++)
      rooms.push(await ChatRoom.openFromListing(side.user, await createListing()))
    for (const each of rooms.slice(0, -1)) await socket.subscribe(each.ulid)
    const error = await socket.refused({ type: 'subscribe', room: rooms.at(-1)!.ulid })
    assert.equal(error.code, 'tooManySubscriptions')
  })

  test('errors are told in the person’s language', async ({ assert }) => {
    const socket = await connect(await signedIn(await UserFactory.apply('english').create()))
    socket.raw('nonsense')
    const error = await socket.next('error')
    assert.equal(error.message, 'The message could not be read.')
  })

  test('somebody else’s photos, those of another purpose, or on their way, are unknown', async ({
    assert,
  }) => {
    const { room, guest, host, guestSocket } = await aTalk()
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 10 }
    const names = [
      await uploadOf(host.user, 'chat'),
      await uploadOf(guest.user, 'listing'),
      await Upload.expect(guest.user, 'chat', file),
    ]
    for (const name of names) {
      const error = await guestSocket.refused(
        words(room.ulid, { text: undefined, photos: [name.ulid] })
      )
      assert.equal(error.code, 'photosUnknown')
    }
  })
})
