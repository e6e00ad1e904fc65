import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import ChatRoom from '#models/chat_room'
import type User from '#models/user'
import type { ApiClient } from '@japa/api-client'
import { uploadOf } from '#tests/functional/chat/photos'
import { aMoment, aRoom, aTalk, eachWithSockets, signedIn } from '#tests/functional/chat/support'

type Verb = 'post' | 'put' | 'delete'

function act(client: ApiClient, by: User, verb: Verb, path: string, fields: object = {}) {
  return client[verb](path).loginAs(by).withCsrfToken().accept('json').redirects(0).json(fields)
}

const said = (changes: object = {}) => ({ clientId: randomUUID(), text: '안녕하세요', ...changes })

test.group('Rooms', (group) => {
  eachWithSockets(group)

  test('a guest opens one room for a listing, however often', async ({ client, assert }) => {
    const { user } = await signedIn()
    const listing = await createListing()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        act(client, user, 'post', `/listings/${listing.id}/chat-room`)
      )
    )
    for (const answer of answers) answer.assertStatus(201)
    const names = answers.map((answer) => answer.body().room.ulid as string)
    assert.lengthOf([...new Set(names)], 1)
    assert.lengthOf(await ChatRoom.query().where('listing_id', listing.id), 1)
  })

  test('a page is led to the room', async ({ client, assert }) => {
    const { user } = await signedIn()
    const listing = await createListing()
    const answer = await client
      .post(`/listings/${listing.id}/chat-room`)
      .loginAs(user)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(302)
    const room = await ChatRoom.findByOrFail('listing_id', listing.id)
    assert.equal(answer.header('location'), `/chat/${room.ulid}`)
  })

  test('a host opens none with themselves; of what nobody sees there is none', async ({
    client,
  }) => {
    const { host, listing } = await aRoom()
    const own = await act(client, host.user, 'post', `/listings/${listing.id}/chat-room`)
    own.assertStatus(403)
    const { user } = await signedIn()
    const draft = await createListing({}, { states: ['draft'] })
    const hidden = await act(client, user, 'post', `/listings/${draft.id}/chat-room`)
    hidden.assertStatus(404)
  })

  test('a room stands on the list of who opened it, and of the other from the first message', async ({
    client,
    assert,
  }) => {
    const { room, guest, host } = await aRoom()
    const namesOf = async (user: User) => {
      const answer = await client.get('/chat/rooms').loginAs(user).accept('json')
      return answer.body().rooms.map(({ ulid }: { ulid: string }) => ulid) as string[]
    }
    assert.deepEqual(await namesOf(guest.user), [room.ulid])
    assert.deepEqual(await namesOf(host.user), [])
    await act(client, guest.user, 'post', `/chat/rooms/${room.ulid}/messages`, said())
    assert.deepEqual(await namesOf(host.user), [room.ulid])
  })

  test('a room that is left comes back with the next message', async ({ client, assert }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    await hostSocket.say(room.ulid, '하나')
    const left = await act(client, guest.user, 'delete', `/chat/rooms/${room.ulid}`)
    left.assertStatus(204)
    await guestSocket.next('unsubscribed')
    const empty = await client.get('/chat/rooms').loginAs(guest.user).accept('json')
    assert.lengthOf(empty.body().rooms, 0)
    await hostSocket.say(room.ulid, '둘')
    await guestSocket.next('room', ({ unread }) => unread === 1)
    const back = await client.get('/chat/rooms').loginAs(guest.user).accept('json')
    assert.equal(back.body().rooms[0].unread, 1)
    assert.equal(back.body().rooms[0].lastMessage.text, '둘')
  })

  test('the list comes in pages with the same number of queries, however long', async ({
    client,
    assert,
  }) => {
    const { user } = await signedIn()
    for (let at = 0; at < 5; at++) {
      const room = await ChatRoom.openFromListing(user, await createListing())
      await room.send(user, said({ text: `말 ${at}` }))
    }
    const count = async (limit: number) => {
      const knex = db.connection().getReadClient()
      let queries = 0
      const note = () => queries++
      knex.on('query', note)
      const answer = await client.get(`/chat/rooms?limit=${limit}`).loginAs(user).accept('json')
      knex.off('query', note)
      return { answer, queries }
    }
    const [two, four] = [await count(2), await count(4)]
    assert.lengthOf(two.answer.body().rooms, 2)
    assert.lengthOf(four.answer.body().rooms, 4)
    assert.equal(two.queries, four.queries)
    assert.isAbove(two.queries, 0)
    const next = two.answer.body().nextCursor as string
    const rest = await client.get(`/chat/rooms?cursor=${next}`).loginAs(user).accept('json')
    assert.lengthOf(rest.body().rooms, 3)
    const all = [...two.answer.body().rooms, ...rest.body().rooms]
    assert.deepEqual(
      all.map(({ lastMessage }) => lastMessage.text),
      ['말 4', '말 3', '말 2', '말 1', '말 0']
    )
  })

  test('history comes by stretches in both directions', async ({ client, assert }) => {
    const { room, guest } = await aRoom()
    for (let at = 1; at <= 7; at++) await room.send(guest.user, said({ text: `${at}` }))
    const stretch = async (query: string) => {
      const answer = await client
        .get(`/chat/rooms/${room.ulid}/messages?${query}`)
        .loginAs(guest.user)
        .accept('json')
      const { messages, hasMore } = answer.body()
      return [messages.map(({ sequence }: { sequence: number }) => sequence), hasMore]
    }
    assert.deepEqual(await stretch('limit=3'), [[5, 6, 7], true])
    assert.deepEqual(await stretch('before=5&limit=3'), [[2, 3, 4], true])
    assert.deepEqual(await stretch('before=2&limit=3'), [[1], false])
    assert.deepEqual(await stretch('after=5&limit=3'), [[6, 7], false])
    assert.deepEqual(await stretch('after=0&limit=3'), [[1, 2, 3], true])
  })

  test('a message sent by HTTP comes to sockets, once', async ({ client, assert }) => {
    const { room, guest, hostSocket } = await aTalk()
    const fields = said()
    const path = `/chat/rooms/${room.ulid}/messages`
    const first = await act(client, guest.user, 'post', path, fields)
    const second = await act(client, guest.user, 'post', path, fields)
    first.assertStatus(201)
    second.assertStatus(200)
    assert.deepEqual(second.body(), first.body())
    const { message } = await hostSocket.next('message')
    assert.deepEqual(message, first.body().message)
    await aMoment()
    assert.lengthOf(hostSocket.all('message'), 1)
  })

  test('bad messages by HTTP are told at their fields', async ({ client }) => {
    const { room, guest } = await aRoom()
    const path = `/chat/rooms/${room.ulid}/messages`
    for (const fields of [{}, said({ text: '' }), said({ clientId: 'x' }), said({ text: [] })]) {
      const answer = await act(client, guest.user, 'post', path, fields)
      answer.assertStatus(422)
    }
    const marker = await act(client, guest.user, 'put', `/chat/rooms/${room.ulid}/read-marker`, {
      sequence: 'all',
    })
    marker.assertStatus(422)
    const history = await client
      .get(`/chat/rooms/${room.ulid}/messages?before=x`)
      .loginAs(guest.user)
      .accept('json')
    history.assertStatus(422)
  })

  test('photos are shown to members of their room alone, and never kept', async ({
    client,
    assert,
  }) => {
    const { room, guest, host, guestSocket, hostSocket } = await aTalk()
    const upload = await uploadOf(guest.user, 'chat')
    const before = await client
      .get(`/photos/${upload.ulid}/original`)
      .loginAs(host.user)
      .accept('json')
      .accept('json')
    before.assertStatus(404)
    const photos = [upload.ulid]
    guestSocket.send({ type: 'send', room: room.ulid, clientId: randomUUID(), photos })
    const { message } = await hostSocket.next('message')
    assert.equal(message.kind, 'photos')
    assert.equal(message.photos[0].ulid, upload.ulid)
    assert.match(message.photos[0].full, new RegExp(`^/photos/${upload.ulid}/`))
    const { maySee } = await import('#models/upload/viewers')
    const stranger = await UserFactory.create()
    assert.isTrue(await maySee(upload, host.user))
    assert.isFalse(await maySee(upload, stranger))
    const again = await guestSocket.refused({
      type: 'send',
      room: room.ulid,
      clientId: randomUUID(),
      photos,
    })
    assert.equal(again.code, 'photosUnknown')
  })

  test('each door of a room is closed to everybody else', async ({ client, assert }) => {
    const { room } = await aRoom()
    const stranger = await UserFactory.create()
    const staff = await UserFactory.apply('moderator').create()
    const banned = await UserFactory.apply('banned').create()
    const doors: [Verb | 'get', string, object][] = [
      ['get', `/chat/${room.ulid}`, {}],
      ['get', `/chat/rooms/${room.ulid}`, {}],
      ['get', `/chat/rooms/${room.ulid}/messages`, {}],
      ['post', `/chat/rooms/${room.ulid}/messages`, said()],
      ['put', `/chat/rooms/${room.ulid}/read-marker`, { sequence: 1 }],
      ['delete', `/chat/rooms/${room.ulid}`, {}],
    ]
    for (const [verb, path, fields] of doors) {
      for (const [user, status] of [
        [stranger, 404],
        [staff, 404],
        [banned, 403],
      ] as const) {
        const answer =
          verb === 'get'
            ? await client.get(path).loginAs(user).accept('json')
            : await act(client, user, verb, path, fields)
        assert.equal(answer.status(), status, `${verb} ${path} by ${user.nickname}`)
      }
      const signedOut =
        verb === 'get'
          ? await client.get(path).accept('json')
          : await client[verb](path).withCsrfToken().accept('json').json(fields)
      assert.equal(signedOut.status(), 401)
    }
  })

  test('the page shows the rooms and the one that is open', async ({ client, assert }) => {
    const { room, guest, host } = await aRoom()
    await room.send(guest.user, said())
    const answer = await client.get(`/chat/${room.ulid}`).loginAs(host.user).withInertia()
    answer.assertStatus(200)
    const props = answer.inertiaProps as Record<string, any>
    assert.equal(props.me, host.user.id)
    assert.equal(props.unread, 1)
    assert.equal(props.rooms[0].ulid, room.ulid)
    assert.equal(props.open.room.other.nickname, guest.user.nickname)
    assert.deepEqual(props.open.room.sending, { allowed: 'all', reason: null })
    assert.lengthOf(props.open.messages, 1)
    const list = await client.get('/chat').loginAs(host.user).withInertia()
    assert.isNull((list.inertiaProps as Record<string, any>).open)
  })
})
