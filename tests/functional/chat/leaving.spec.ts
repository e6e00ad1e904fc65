import { test } from '@japa/runner'
import { lettersTo } from '#tests/support/letters'
import type { ChatClient } from '#tests/support/chat_client'
import emitter from '@adonisjs/core/services/emitter'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import { CLOSE } from '#chat/frames'
import live from '#chat/live'
import { leaveRoom } from '#chat/acts'
import { isLooking } from '#chat/looking'
import { read } from '#models/notification/reading'
import MessageSent from '#events/message_sent'
import Notification from '#models/notification'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import User from '#models/user'
import OutboxRelay from '#services/outbox/relay'
import { uploadOf } from '#tests/functional/chat/photos'
import {
  aMoment,
  aRoom,
  aTalk,
  connect,
  eachWithSockets,
  knock,
  signedIn,
} from '#tests/functional/chat/support'
import { requested, setTheScene } from '#tests/functional/reservations/support'
import { FORMER } from '#models/user/former'
import clock from '#services/clock'
import payments from '#services/payments/payments'

test.group('Who is out hears nothing more', (group) => {
  eachWithSockets(group)

  test('a ban closes the sockets at once, and what the person knew opens nothing', async ({
    assert,
  }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    await hostSocket.say(room.ulid, '하나')
    await guestSocket.next('message')
    const person = await User.findOrFail(guest.user.id)
    await person.ban('사기')
    await hostSocket.say(room.ulid, '둘')
    assert.equal(await guestSocket.closed, CLOSE.banned)
    assert.lengthOf(guestSocket.all('message'), 1)
    assert.equal(await knock({ cookie: guest.cookie }).closed, CLOSE.signedOut)
    const again = await signedIn(person)
    assert.equal(await knock({ cookie: again.cookie }).closed, CLOSE.banned)
  })

  test('who deletes their account is out at once, and the other reads on without a name', async ({
    assert,
  }) => {
    const { room, guest, host, guestSocket, hostSocket } = await aTalk()
    await guestSocket.say(room.ulid, '그동안 고마웠어요.')
    await hostSocket.next('message')
    const person = await User.findOrFail(guest.user.id)
    const nickname = person.nickname
    assert.isTrue(await person.leave())
    assert.equal(await guestSocket.closed, CLOSE.signedOut)
    assert.equal(await knock({ cookie: guest.cookie }).closed, CLOSE.signedOut)
    const { body } = await host.browser.visit(`/chat/${room.ulid}`)
    assert.include(body, '그동안 고마웠어요.')
    assert.include(body, FORMER)
    assert.notInclude(body, nickname)
  })

  test('a ban that nobody told of is seen when a room is opened', async ({ assert }) => {
    const { room, guest } = await aRoom()
    const socket = await connect(guest)
    await db.from('users').where('id', guest.user.id).update({ banned_at: new Date() })
    socket.send({ type: 'subscribe', room: room.ulid })
    assert.equal(await socket.closed, CLOSE.banned)
    assert.lengthOf(socket.all('subscribed'), 0)
  })

  test('a ban that nobody told of keeps messages from being stored', async ({ assert }) => {
    const { room, guest, guestSocket } = await aTalk()
    await db.from('users').where('id', guest.user.id).update({ banned_at: new Date() })
    const error = await guestSocket.refused({
      type: 'send',
      room: room.ulid,
      clientId: 'abcdefgh',
      text: '하나',
    })
    assert.equal(error.code, 'suspended')
    assert.lengthOf(await ChatMessage.query().where('room_id', room.id), 0)
  })

  test('logging out closes the sockets of that session alone', async ({ assert }) => {
    const phone = await signedIn()
    const desk = await signedIn(phone.user)
    const [onPhone, onDesk] = [await connect(phone), await connect(desk)]
    await phone.browser.post('/logout')
    assert.equal(await onPhone.closed, CLOSE.signedOut)
    onDesk.send({ type: 'ping', id: 'still' })
    await onDesk.next('pong')
  })

  test('a new password closes all sockets of before', async ({ assert }) => {
    const side = await signedIn()
    const socket = await connect(side)
    const person = await User.findOrFail(side.user.id)
    await person.changePassword('another-word-for-gear-9')
    assert.equal(await socket.closed, CLOSE.signedOut)
  })

  test('a session that is ended from another device closes its socket', async ({ assert }) => {
    const phone = await signedIn()
    const desk = await signedIn(phone.user)
    const onPhone = await connect(phone)
    const { identity } = [...live.hub.connectionsOf(phone.user.id)][0]
    await desk.browser.delete(`/settings/sessions/${identity.handle}`)
    assert.equal(await onPhone.closed, CLOSE.signedOut)
  })

  test('nobody hears of rooms that are not theirs', async ({ assert }) => {
    const scenes = [await aTalk(), await aTalk(), await aTalk()]
    for (const { room, guestSocket, hostSocket } of scenes) {
      await guestSocket.say(room.ulid, `${room.ulid} 하나`)
      hostSocket.send({ type: 'read', room: room.ulid, sequence: 1 })
      hostSocket.send({ type: 'typing', room: room.ulid, isTyping: true })
      await guestSocket.next('typing')
    }
    await aMoment()
    for (const { room, guestSocket, hostSocket } of scenes) {
      for (const socket of [guestSocket, hostSocket]) {
        const rooms = socket.heard.flatMap((frame) =>
          'room' in frame && frame.room ? [frame.room] : []
        )
        assert.deepEqual([...new Set(rooms)], [room.ulid])
      }
    }
  })
})

test.group('Blocks', (group) => {
  eachWithSockets(group)
  const text = (room: ChatRoom) => ({
    type: 'send',
    room: room.ulid,
    clientId: crypto.randomUUID(),
    text: '안녕하세요',
  })

  test('how far the other has read is not shown while one has blocked the other', async ({
    client,
    assert,
  }) => {
    const { room, guest, host, guestSocket } = await aTalk()
    const { message } = await guestSocket.say(room.ulid, '보셨나요?')
    await room.readThrough(host.user, message.sequence)
    const shown = async ({ user }: { user: User }) => {
      const list = await client.get('/chat/rooms').loginAs(user).accept('json')
      const one = await client.get(`/chat/rooms/${room.ulid}`).loginAs(user).accept('json')
      return [list.body().rooms[0], one.body().room].map((each) => each.otherReadSequence as number)
    }
    assert.deepEqual(await shown(guest), [message.sequence, message.sequence])
    await host.user.block(guest.user)
    assert.deepEqual([await shown(guest), await shown(host)].flat(), [0, 0, 0, 0])
  })

  test('both sides learn at once that nothing passes, the blocked one not why', async ({
    client,
    assert,
  }) => {
    const { room, guest, host, guestSocket, hostSocket } = await aTalk()
    const path = `/users/${guest.user.id}/block`
    const answer = await client.put(path).loginAs(host.user).withCsrfToken().accept('json')
    answer.assertStatus(204)
    const blocked = await guestSocket.next('sending')
    assert.deepEqual(blocked.sending, { allowed: 'none', reason: 'unavailable' })
    const blocker = await hostSocket.next('sending')
    assert.deepEqual(blocker.sending, { allowed: 'none', reason: 'blockedByMe' })
    const refused = await guestSocket.refused(text(room))
    assert.equal(refused.code, 'unavailable')
    assert.equal(refused.message, '지금은 메시지를 보낼 수 없어요.')
    const own = await hostSocket.refused(text(room))
    assert.equal(own.code, 'blockedByMe')

    hostSocket.send({ type: 'typing', room: room.ulid, isTyping: true })
    guestSocket.send({ type: 'typing', room: room.ulid, isTyping: true })
    await aMoment()
    assert.lengthOf([...guestSocket.all('typing'), ...hostSocket.all('typing')], 0)

    await client.delete(path).loginAs(host.user).withCsrfToken().accept('json')
    await guestSocket.next('sending', ({ sending }) => sending.allowed === 'all')
    await guestSocket.say(room.ulid, '다시 만나요')
  })

  test('nobody blocks themselves, or unblocks for others', async ({ client }) => {
    const { user } = await signedIn()
    const own = await client.put(`/users/${user.id}/block`).loginAs(user).withCsrfToken()
    own.assertStatus(403)
    const missing = await client.put('/users/99999999/block').loginAs(user).withCsrfToken()
    missing.assertStatus(404)
    const out = await client.put(`/users/${user.id}/block`).withCsrfToken().accept('json')
    out.assertStatus(401)
  })

  test('no new room and no new request between them', async ({ client, assert }) => {
    const [guest, host] = [await UserFactory.create(), await UserFactory.create()]
    const listing = await createListing({ hostId: host.id })
    await host.block(guest)
    const room = await client
      .post(`/listings/${listing.id}/chat-room`)
      .loginAs(guest)
      .withCsrfToken()
      .accept('json')
    room.assertStatus(403)
    assert.equal(room.body().kind, 'messagesClosed')
    setTheScene()
    try {
      await assert.rejects(() => requested(listing, { guest }), /requestsClosed/)
    } finally {
      clock.restore()
      payments.restore()
    }
  })

  test('while a rental runs text still passes, muted; photos do not', async ({
    assert,
    cleanup,
  }) => {
    const { room, guest, host, listing, guestSocket, hostSocket } = await aTalk()
    setTheScene()
    const { reservation } = await requested(listing, { guest: guest.user })
    clock.restore()
    payments.restore()
    const told: MessageSent[] = []
    cleanup(emitter.on(MessageSent, (event) => void told.push(event)))
    hostSocket.send({ type: 'look', room: room.ulid, isLooking: false })
    await host.user.block(guest.user)
    for (const [status, isOpen] of [
      ['PENDING_PAYMENT', false],
      ['PENDING_PICKUP', true],
      ['RENTING', true],
      ['CLAIMING', true],
      ['CLAIM_COMPLETED', false],
    ] as const) {
      await db.from('reservations').where('id', reservation.id).update({ status })
      if (isOpen) await guestSocket.say(room.ulid, `${status} 중이에요`)
      else {
        const { code } = await refusal(text(room))
        assert.equal(code, 'unavailable', status)
      }
    }
    await db.from('reservations').where('id', reservation.id).update({ status: 'RENTING' })
    const upload = await uploadOf(guest.user, 'chat')
    const error = await refusal({ ...text(room), text: undefined, photos: [upload.ulid] })
    assert.equal(error.code, 'photosRefused')
    const messages = await ChatMessage.query().where('room_id', room.id)
    assert.lengthOf(messages, 3)
    assert.isTrue(messages.every(({ isMuted }) => isMuted))
    await new OutboxRelay().drain()
    assert.isTrue(told.length > 0 && told.every(({ sent }) => sent.isMuted))

    function refusal(frame: Record<string, unknown>) {
      return guestSocket.refused(frame)
    }
  })

  test('a suspended person reads, and writes nothing', async ({ assert }) => {
    const { room, guest, host, guestSocket } = await aTalk()
    await db
      .from('users')
      .where('id', guest.user.id)
      .update({ suspended_until: clock.now().plus({ days: 1 }).toJSDate() })
    const error = await guestSocket.refused(text(room))
    assert.equal(error.code, 'suspended')
    await room.send(host.user, { clientId: 'abcdefgh', text: '하나' })
    const again = await guestSocket.subscribe(room.ulid, 0)
    assert.deepEqual(again.sending, { allowed: 'none', reason: 'suspended' })
    await guestSocket.next('messages')
  })

  test('a suspension is over in a room when it is over elsewhere', async ({ assert, cleanup }) => {
    cleanup(() => clock.restore())
    const { room, guest } = await aTalk()
    await db
      .from('users')
      .where('id', guest.user.id)
      .update({ suspended_until: clock.now().plus({ days: 1 }).toJSDate() })
    const words = { clientId: 'abcdefgh', text: '이제 말해도 되나요?' }
    const refused = await room.send(guest.user, words)
    assert.containSubset(refused, { ok: false, refusal: 'suspended' })
    clock.travel({ days: 2 })
    const said = await room.send(guest.user, words)
    assert.isTrue(said.ok)
  })
})

test.group('What follows a message', (group) => {
  eachWithSockets(group)

  test('only whoever does not look at the room is to be notified', async ({ assert, cleanup }) => {
    const { room, guest, host, guestSocket, hostSocket } = await aTalk()
    const told: MessageSent[] = []
    cleanup(emitter.on(MessageSent, (event) => void told.push(event)))
    assert.isTrue(await isLooking(host.user.id, room.id))
    await guestSocket.say(room.ulid, '보고 있네요')
    await lookAway(hostSocket, host.user, room)
    const { message } = await guestSocket.say(room.ulid, '안 보고 있네요')
    await new OutboxRelay().drain()
    const stored = await ChatMessage.query()
      .where({ roomId: room.id, sequence: message.sequence })
      .firstOrFail()
    assert.deepEqual(
      told.map(({ sent }) => sent),
      [
        {
          messageId: stored.id,
          roomId: room.id,
          senderId: guest.user.id,
          recipientId: host.user.id,
          isMuted: false,
          isFirst: false,
        },
      ]
    )
  })

  test('the bell rings once for what is unread in a room, and reading the room reads it', async ({
    assert,
  }) => {
    const { room, guest, host, guestSocket, hostSocket } = await aTalk()
    const noticesOf = () =>
      Notification.query()
        .where({ userId: host.user.id, target: `room:${room.ulid}` })
        .orderBy('id')
    const lettersOf = async () => {
      while ((await new OutboxRelay().drain()) > 0);
      const letters = await lettersTo(host.user.email)
      return letters.length
    }
    await lookAway(hostSocket, host.user, room)
    await guestSocket.say(room.ulid, '아직 있나요?')
    const { message } = await guestSocket.say(room.ulid, '주말에 빌리고 싶어요')
    assert.equal(await lettersOf(), 1)
    const [notice, ...others] = await noticesOf()
    assert.isEmpty(others)
    assert.containSubset(notice, { kind: 'chat.room', actorId: guest.user.id, readAt: null })

    hostSocket.send({ type: 'read', room: room.ulid, sequence: message.sequence })
    for (let tries = 0; notice.readAt === null; tries++) {
      assert.isBelow(tries, 50, 'the notice is read with the room')
      await aMoment()
      await notice.refresh()
    }

    await guestSocket.say(room.ulid, '답장 기다릴게요')
    assert.equal(await lettersOf(), 2)
    const [, next] = await noticesOf()
    assert.containSubset(next, { kind: 'chat.message', readAt: null })

    await read(host.user.id, 'all')
    await guestSocket.say(room.ulid, '혹시 보셨나요?')
    assert.equal(await lettersOf(), 3, 'they saw the last notice, not the room')

    await read(host.user.id, 'all')
    const { message: last } = await guestSocket.say(room.ulid, '읽으셨네요')
    await room.readThrough(host.user, last.sequence)
    assert.equal(await lettersOf(), 3, 'what was read needs no bell')
  })

  test('a message long after a notice that nobody looked at rings the bell again', async ({
    assert,
    cleanup,
  }) => {
    const { room, host, guestSocket, hostSocket } = await aTalk()
    cleanup(() => clock.restore())
    const rung = async () => {
      while ((await new OutboxRelay().drain()) > 0);
      const notices = await Notification.query().where({ userId: host.user.id })
      return notices.length
    }
    await lookAway(hostSocket, host.user, room)
    await guestSocket.say(room.ulid, '계신가요?')
    assert.equal(await rung(), 1)
    clock.travel({ hours: 7 })
    await guestSocket.say(room.ulid, '아직 안 보셨나요?')
    await guestSocket.say(room.ulid, '저녁까지 기다릴게요')
    assert.equal(await rung(), 2)
  })

  test('who leaves a room has seen its notice: the next message rings anew', async ({ assert }) => {
    const { room, host, guestSocket, hostSocket } = await aTalk()
    await lookAway(hostSocket, host.user, room)
    await guestSocket.say(room.ulid, '계신가요?')
    while ((await new OutboxRelay().drain()) > 0);
    await leaveRoom(room, host.user)
    await guestSocket.say(room.ulid, '다시 여쭤봐요')
    while ((await new OutboxRelay().drain()) > 0);
    const notices = await Notification.query().where('userId', host.user.id).orderBy('id')
    assert.deepEqual(
      notices.map(({ readAt }) => readAt === null),
      [false, true]
    )
  })

  test('the bell rings right after a room was left', async ({ assert }) => {
    const { room, host, guestSocket, hostSocket } = await aTalk()
    assert.isTrue(await isLooking(host.user.id, room.id))
    await leaveRoom(room, host.user)
    await hostSocket.next('unsubscribed')
    await guestSocket.say(room.ulid, '안 가셨죠?')
    while ((await new OutboxRelay().drain()) > 0);
    const [notice] = await Notification.query().where('userId', host.user.id)
    assert.equal(notice?.target, `room:${room.ulid}`)
  })

  test('each step of a reservation leaves one message in the room of its parties', async ({
    assert,
    cleanup,
  }) => {
    cleanup(() => {
      clock.restore()
      payments.restore()
    })
    const { room, guest, host, listing, guestSocket, hostSocket } = await aTalk()
    setTheScene()
    const { reservation } = await requested(listing, { guest: guest.user })
    await new OutboxRelay().drain()
    const asked = await hostSocket.next('message')
    assert.equal(asked.message.kind, 'system')
    assert.isNull(asked.message.senderId)
    assert.deepEqual(asked.message.system, {
      reservation: reservation.ulid,
      kind: 'moved',
      from: null,
      to: 'PENDING_APPROVAL',
      actor: 'guest',
    })
    await reservation.approve({ by: host.user, seen: reservation.version })
    await db.from('outbox_messages').update({ done_at: null, attempts: 0, claimed_until: null })
    await new OutboxRelay().drain()
    await guestSocket.next('message', ({ message }) => message.system?.to === 'PENDING_PAYMENT')
    await aMoment()
    assert.lengthOf(await ChatMessage.query().where('room_id', room.id), 2)
    assert.lengthOf(guestSocket.all('message'), 2)
  })

  test('a step of people without a room makes none', async ({ assert, cleanup }) => {
    cleanup(() => {
      clock.restore()
      payments.restore()
    })
    const [guest, listing] = [await UserFactory.create(), await createListing()]
    setTheScene()
    await requested(listing, { guest })
    await new OutboxRelay().drain()
    assert.isNull(await ChatRoom.findBy('listing_id', listing.id))
  })
})

/** Presence goes over Redis: it takes a moment until nobody is seen there. */
async function lookAway(socket: ChatClient, { id }: User, room: ChatRoom) {
  socket.send({ type: 'look', room: room.ulid, isLooking: false })
  for (let tries = 0; await isLooking(id, room.id); tries++) {
    if (tries === 50) throw new Error('they still look')
    await aMoment()
  }
}
