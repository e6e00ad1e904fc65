import { ulid } from 'ulid'
import { test } from '@japa/runner'
import config from '#config/api'
import { createListing } from '#database/factories/listing_factory'
import { storePhoto } from '#database/factories/stored_photo'
import { UserFactory } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import { eachWithSockets } from '#tests/functional/chat/support'
import { ChatClient } from '#tests/support/chat_client'
import { jpeg } from '#tests/support/pictures'
import { Program, tokenOf, statusOf, dataOf } from './support.js'

/** A guest, a host, and their room. */
async function aRoom() {
  const [guest, host] = await UserFactory.createMany(2)
  const listing = await createListing({ hostId: host.id })
  return { guest, host, room: await ChatRoom.openFromListing(guest, listing) }
}

test.group('API: chat', (group) => {
  eachWithSockets(group)
  group.each.teardown(() => clock.restore())

  test('a guest opens a room, writes, and the host reads', async ({ assert }) => {
    const { room, guest, host } = await aRoom()
    const [asking, answering] = [Program.of(guest), Program.of(host)]
    const opened = await asking.post(`/listings/${room.listingId}/chat-room`)
    assert.equal(opened.status, 201)
    assert.equal(opened.body.data.ulid, room.ulid)
    const path = `/chat/rooms/${room.ulid}`
    const said = { clientId: ulid(), text: '토요일에 받을 수 있을까요?' }
    const sent = await asking.post(`${path}/messages`, said)
    assert.equal(sent.status, 201)
    assert.equal(sent.body.data.text, said.text)
    assert.equal(await statusOf(asking.post(`${path}/messages`, said)), 200)

    const rooms = await answering.get('/chat/rooms')
    assert.equal(rooms.body.data[0].unread, 1)
    const messages = await answering.get(`${path}/messages`)
    assert.lengthOf(messages.body.data, 1)
    assert.deepEqual(messages.body.meta, { hasMore: false, lastSequence: 1 })
    const marker = await answering.put(`${path}/read-marker`, { sequence: 1 })
    assert.deepEqual(marker.body, { data: { readSequence: 1 } })
    assert.equal(await statusOf(answering.delete(path)), 204)
    assert.lengthOf(await dataOf(answering.get('/chat/rooms')), 0)
  })

  test('photos are where the answers say, for a token that is good for the chat', async ({
    assert,
    cleanup,
  }) => {
    storage.fake()
    cleanup(() => storage.restore())
    const { room, guest, host } = await aRoom()
    const bytes = await jpeg({ width: 30, height: 20 })
    const photo = await storePhoto(guest, 'chat', { name: 'gear.jpg', bytes })
    const path = `/chat/rooms/${room.ulid}`
    const program = Program.of(guest)
    const said = { clientId: ulid(), photos: [photo.ulid] }
    const sent = await dataOf(program.post(`${path}/messages`, said))
    const { lastMessage } = await dataOf(program.get(path))
    const [listed] = await dataOf(program.get(`${path}/messages`))
    for (const message of [sent, lastMessage, listed]) {
      assert.equal(message.photos[0].src, `/api/v1/photos/${photo.ulid}/full`)
    }
    const readers = [
      [host, ['chat']],
      [host, ['reservations:read']],
      [await UserFactory.create(), ['chat']],
    ] as const
    const answers = readers.map(async ([reader, abilities]) => {
      const authorization = `Bearer ${await tokenOf(reader, [...abilities])}`
      const address = `http://127.0.0.1:${process.env.PORT}${sent.photos[0].src}`
      const { status } = await fetch(address, { headers: { authorization } })
      return status
    })
    assert.deepEqual(await Promise.all(answers), [200, 403, 404])
  })

  test('a stranger finds no room, and a blocked guest is told no more than that', async ({
    assert,
  }) => {
    const { room, guest, host } = await aRoom()
    const path = `/chat/rooms/${room.ulid}`
    const said = () => ({ clientId: ulid(), text: '안녕하세요' })
    const stranger = Program.of(await UserFactory.create())
    assert.equal(await statusOf(stranger.get(path)), 404)
    assert.equal(await statusOf(stranger.post(`${path}/messages`, said())), 404)
    const hosting = Program.of(host)
    assert.equal(await statusOf(hosting.put(`/users/${guest.id}/block`, {})), 204)
    const refused = await Program.of(guest).post(`${path}/messages`, said())
    assert.equal(refused.status, 403)
    assert.equal(refused.body.type, '/problems/chat-unavailable')
    assert.equal(await statusOf(hosting.delete(`/users/${guest.id}/block`)), 204)
    const empty = await hosting.post(`${path}/messages`, { clientId: ulid(), text: '  ' })
    assert.equal(empty.status, 422)
  })

  test('a program’s socket hears and speaks, whatever site it says it is of', async ({
    assert,
  }) => {
    const { room, guest, host } = await aRoom()
    const hearing = await ChatClient.open({ token: await tokenOf(host, ['chat']), origin: null })
    await hearing.subscribe(room.ulid)
    const token = await tokenOf(guest, ['chat'])
    const speaking = await ChatClient.open({ token, origin: 'https://elsewhere.example' })
    await speaking.subscribe(room.ulid)
    speaking.send({ type: 'send', room: room.ulid, clientId: ulid(), text: '왔어요' })
    const { message } = await hearing.next('message')
    assert.equal(message.text, '왔어요')
    hearing.cut()
    speaking.cut()
  })

  test('a token that is not good for it opens no socket', async ({ assert }) => {
    const user = await UserFactory.create()
    const close = (token: string) => new ChatClient({ token, origin: null }).closed
    assert.equal(await close('cwm_MQ.eHh4'), 4401)
    assert.equal(await close(await tokenOf(user, ['reviews'])), 4403)
    const good = await tokenOf(user, ['chat'])
    await user.ban('까닭')
    assert.equal(await close(good), 4401)
  })

  test('sockets count as calls do: wrong tokens end soon, and those of HTTP count too', async ({
    assert,
  }) => {
    const { knocks } = config
    for (let at = 0; at < knocks.requests / 2; at++) {
      await new Program(`cwm_MQ.guess${at}`).get('/profile')
    }
    const close = (token: string) => new ChatClient({ token, origin: null }).closed
    const codes: number[] = []
    for (let at = 0; at < knocks.requests / 2 + 2; at++) codes.push(await close(`cwm_MQ.eHh4${at}`))
    assert.deepEqual([...new Set(codes.slice(0, knocks.requests / 2))], [4401])
    assert.deepEqual(codes.slice(knocks.requests / 2), [1013, 1013])
    const good = await tokenOf(await UserFactory.create(), ['chat'])
    assert.equal(await close(good), 1013)
    assert.equal(await statusOf(new Program(good).get('/chat/rooms')), 429)
  })

  test('a socket is a call of its token', async ({ assert }) => {
    const token = await tokenOf(await UserFactory.create(), ['chat'])
    const socket = await ChatClient.open({ token, origin: null })
    const { headers } = await new Program(token).get('/chat/rooms')
    assert.equal(headers.get('ratelimit-remaining'), String(config.calls.token.requests - 2))
    socket.cut()
  })

  test('a socket closes when its token is revoked, and no other does', async ({ assert }) => {
    const user = await UserFactory.create()
    const one = await ChatClient.open({ token: await tokenOf(user, ['chat']), origin: null })
    const other = await ChatClient.open({ token: await tokenOf(user, ['chat']), origin: null })
    const [token] = await user.related('tokens').query().orderBy('id')
    await token.revoke()
    assert.equal(await one.closed, 4401)
    other.send({ type: 'ping' })
    await other.next('pong')
    other.cut()
  })

  test('a socket closes when its token ends, and when everything of its person ends', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const expiring = await ChatClient.open({ token: await tokenOf(user, ['chat']), origin: null })
    clock.travel({ days: 31 })
    assert.equal(await expiring.closed, 4401)
    clock.restore()
    const banned = await ChatClient.open({ token: await tokenOf(user, ['chat']), origin: null })
    await user.ban('까닭')
    assert.include([4401, 4403], await banned.closed)
  })
})
