import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ChatMessage from '#models/chat_message'
import { messageTarget } from '#models/report/targets/message'
import OutboxRelay from '#services/outbox/relay'
import { aMoment, aRoom, aTalk, connect, eachWithSockets } from '#tests/functional/chat/support'

test.group('Talking', (group) => {
  eachWithSockets(group)

  test('a message is stored, answered, and comes to both in its place', async ({ assert }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    const sent = await guestSocket.say(room.ulid, '  토요일에 뵐 수 있을까요?  ')
    assert.equal(sent.message.sequence, 1)
    assert.equal(sent.message.text, '토요일에 뵐 수 있을까요?')
    assert.equal(sent.message.senderId, guest.user.id)
    const received = await hostSocket.next('message')
    assert.deepEqual(received.message, sent.message)
    const own = await guestSocket.next('message')
    assert.deepEqual(own.message, sent.message)
    const stored = await ChatMessage.query().where('room_id', room.id).firstOrFail()
    assert.equal(stored.body, sent.message.text)
  })

  test('messages sent in one breath keep their order for both', async ({ assert }) => {
    const { room, guestSocket, hostSocket } = await aTalk()
    const words = Array.from({ length: 25 }, (_, at) => `말 ${at}`)
    for (const text of words)
      guestSocket.send({ type: 'send', room: room.ulid, clientId: randomUUID(), text })
    await hostSocket.next('message', ({ message }) => message.sequence === words.length)
    await guestSocket.next('message', ({ message }) => message.sequence === words.length)
    for (const socket of [guestSocket, hostSocket]) {
      const messages = socket.messagesOf(room.ulid)
      assert.deepEqual(
        messages.map(({ text }) => text),
        words
      )
      assert.deepEqual(
        messages.map(({ sequence }) => sequence),
        words.map((_, at) => at + 1)
      )
    }
  })

  test('the same client id is stored once and answered alike', async ({ assert }) => {
    const { room, guestSocket, hostSocket } = await aTalk()
    const clientId = randomUUID()
    for (let time = 0; time < 3; time++)
      guestSocket.send({ type: 'send', id: `try-${time}`, room: room.ulid, clientId, text: '네' })
    const answers = []
    for (let time = 0; time < 3; time++)
      answers.push(await guestSocket.next('sent', ({ id }) => id === `try-${time}`))
    assert.deepEqual(
      answers.map(({ message }) => message),
      [answers[0].message, answers[0].message, answers[0].message]
    )
    await aMoment()
    assert.lengthOf(hostSocket.messagesOf(room.ulid), 1)
    assert.lengthOf(await ChatMessage.query().where('room_id', room.id), 1)
  })

  test('a client id that stands for something else already is refused', async ({ assert }) => {
    const { room, guestSocket } = await aTalk()
    const { clientId } = await guestSocket.say(room.ulid, '하나')
    const error = await guestSocket.refused({
      type: 'send',
      room: room.ulid,
      clientId,
      text: '둘',
    })
    assert.equal(error.code, 'clientIdTaken')
    assert.equal(error.clientId, clientId)
  })

  test('HTML stays the text that it is', async ({ assert }) => {
    const { room, guestSocket, hostSocket } = await aTalk()
    const text = '<img src=x onerror=alert(1)> & "따옴표" </script>'
    await guestSocket.say(room.ulid, text)
    const { message } = await hostSocket.next('message')
    assert.equal(message.text, text)
  })

  test('a client gets exactly what it missed since the last it had', async ({ assert }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    for (const text of ['하나', '둘']) await hostSocket.say(room.ulid, text)
    await guestSocket.next('message', ({ message }) => message.sequence === 2)
    guestSocket.cut()
    await guestSocket.closed
    for (const text of ['셋', '넷']) await hostSocket.say(room.ulid, text)
    const again = await connect(guest)
    const subscribed = await again.subscribe(room.ulid, 2)
    assert.equal(subscribed.lastSequence, 4)
    await again.next('messages')
    await hostSocket.say(room.ulid, '다섯')
    await again.next('message')
    assert.deepEqual(
      again.messagesOf(room.ulid).map(({ text }) => text),
      ['셋', '넷', '다섯']
    )
  })

  test('a place that is far behind or never was is answered with a resync', async ({ assert }) => {
    const { room, guest, hostSocket } = await aTalk()
    await hostSocket.say(room.ulid, '하나')
    const socket = await connect(guest)
    await socket.subscribe(room.ulid, 99)
    const resync = await socket.next('resync')
    assert.equal(resync.lastSequence, 1)
    await hostSocket.say(room.ulid, '둘')
    await socket.next('message', ({ message }) => message.sequence === 2)

    await db.from('chat_rooms').where('id', room.id).update({ last_sequence: 5000 })
    const late = await connect(guest)
    await late.subscribe(room.ulid, 1)
    const far = await late.next('resync')
    assert.equal(far.lastSequence, 5000)
  })

  test('what was missed while a room opens comes with it, once', async ({ assert }) => {
    const { room, guest, hostSocket } = await aTalk()
    const socket = await connect(guest)
    socket.send({ type: 'subscribe', room: room.ulid, after: 0 })
    for (let at = 1; at <= 20; at++)
      hostSocket.send({ type: 'send', room: room.ulid, clientId: randomUUID(), text: `말 ${at}` })
    await hostSocket.next('message', ({ message }) => message.sequence === 20)
    await aMoment()
    assert.deepEqual(
      socket.messagesOf(room.ulid).map(({ sequence }) => sequence),
      Array.from({ length: 20 }, (_, at) => at + 1)
    )
  })

  test('reading is told to both, counted for the reader, and never goes back', async ({
    assert,
  }) => {
    const { room, host, guestSocket, hostSocket } = await aTalk()
    await guestSocket.say(room.ulid, '하나')
    await guestSocket.say(room.ulid, '둘')
    const counted = await hostSocket.next('unread', ({ total }) => total === 2)
    assert.equal(counted.total, 2)
    hostSocket.send({ type: 'read', room: room.ulid, sequence: 99 })
    const read = await guestSocket.next('read')
    assert.equal(read.userId, host.user.id)
    assert.equal(read.sequence, 2)
    const news = await hostSocket.next('room')
    assert.equal(news.unread, 0)
    await hostSocket.next('unread', ({ total }) => total === 0)
    hostSocket.send({ type: 'read', room: room.ulid, sequence: 1 })
    await aMoment()
    assert.lengthOf(guestSocket.all('read'), 1)
  })

  test('a marker that is asked for with an id is answered once, also when it stands already', async ({
    assert,
  }) => {
    const { room, host, guestSocket, hostSocket } = await aTalk()
    await guestSocket.say(room.ulid, '하나')
    for (const id of ['first', 'again']) {
      hostSocket.send({ type: 'read', id, room: room.ulid, sequence: 1 })
      const answer = await hostSocket.next('read', (frame) => frame.id === id)
      assert.containSubset(answer, { room: room.ulid, userId: host.user.id, sequence: 1 })
    }
    await aMoment()
    assert.lengthOf(
      hostSocket.all('read').filter(({ id }) => id !== undefined),
      2
    )
    assert.lengthOf(guestSocket.all('read'), 1)
  })

  test('a socket that comes later does not keep the total from those that were there', async ({
    client,
    assert,
  }) => {
    const { room, guest, host } = await aRoom()
    const [guestSocket, first] = [await connect(guest), await connect(host)]
    await guestSocket.subscribe(room.ulid)
    await guestSocket.say(room.ulid, '하나')
    await first.next('unread', ({ total }) => total === 1)
    const marked = await client
      .put(`/chat/rooms/${room.ulid}/read-marker`)
      .loginAs(host.user)
      .withCsrfToken()
      .accept('json')
      .json({ sequence: 1 })
    marked.assertStatus(200)
    const second = await connect(host)
    assert.equal(second.all('welcome')[0].unread, 0)
    await first.next('unread', ({ total }) => total === 0)
    assert.lengthOf(second.all('unread'), 0)
  })

  test('typing is told to the other side alone', async ({ assert }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    guestSocket.send({ type: 'typing', room: room.ulid, isTyping: true })
    const typing = await hostSocket.next('typing')
    assert.equal(typing.userId, guest.user.id)
    assert.lengthOf(guestSocket.all('typing'), 0)
  })

  test('somebody who comes and goes is present, then not', async ({ assert }) => {
    const { room, guest, host } = await aRoom()
    const guestSocket = await connect(guest)
    const alone = await guestSocket.subscribe(room.ulid)
    assert.isFalse(alone.isOtherPresent)
    const hostSocket = await connect(host)
    await guestSocket.next('presence', ({ isOtherPresent }) => isOtherPresent)
    hostSocket.close()
    await guestSocket.next('presence', ({ isOtherPresent }) => !isOtherPresent, 8000)
  })

  test('a message that moderation hides is hidden where it is open, and comes back', async ({
    assert,
  }) => {
    const { room, guest, guestSocket, hostSocket } = await aTalk()
    const list = await connect(guest)
    const { message } = await hostSocket.say(room.ulid, '수수료 없이 계좌로 보내 주세요')
    const { id } = await ChatMessage.query().where('room_id', room.id).firstOrFail()
    const relay = new OutboxRelay()
    const mark = async (act: 'hide' | 'restore') => {
      await db.transaction((trx) => messageTarget[act](trx, id))
      await relay.drain()
    }
    await mark('hide')
    for (const socket of [guestSocket, hostSocket, list]) {
      const changed = await socket.next('changed')
      assert.equal(changed.room, room.ulid)
      assert.containSubset(changed.message, { sequence: 1, text: null, isHidden: true })
    }
    await mark('restore')
    for (const socket of [guestSocket, hostSocket, list]) {
      const changed = await socket.next('changed', (frame) => !frame.message.isHidden)
      assert.deepEqual(changed.message, message)
      assert.lengthOf(socket.all('changed'), 2)
    }
  })

  test('a room that is not open brings news on the person’s own stream', async ({ assert }) => {
    const { room, guest, host } = await aRoom()
    const [guestSocket, hostSocket] = [await connect(guest), await connect(host)]
    await guestSocket.subscribe(room.ulid)
    const { message } = await guestSocket.say(room.ulid, '안녕하세요')
    const news = await hostSocket.next('room')
    assert.equal(news.room, room.ulid)
    assert.equal(news.unread, 1)
    assert.deepEqual(news.message, message)
    assert.lengthOf(hostSocket.all('message'), 0)
  })

  test('what goes over the wire names rooms and people by what may leave the server', async ({
    assert,
  }) => {
    const { room, guestSocket, hostSocket } = await aTalk()
    await guestSocket.say(room.ulid, '안녕하세요')
    await hostSocket.next('message')
    const text = JSON.stringify(hostSocket.heard)
    assert.notMatch(text, /"(roomId|messageId|id|userIds|members)":\d/)
  })
})
