import logger from '@adonisjs/core/services/logger'
import type Connection from '#chat/connection'
import { readFrame } from '#chat/door'
import type { ClientFrame, Look, Read, Send, Typing, Unsubscribe } from '#chat/frames'
import type { Live } from '#chat/live'
import { count } from '#chat/pace'
import { subscribe } from '#chat/subscribing'
import { under } from '#services/logging/cause'
import { frame, sentFrame } from '#chat/wire'
import { readRoom } from '#chat/reading'
import { messageView } from '#transformers/chat_message_transformer'

/** Takes one frame of a socket; frames of one socket take effect in their order. */
export function take(live: Live, connection: Connection, data: Buffer, isBinary: boolean): void {
  under(connection.cause, () => hear(live, connection, data, isBinary))
}

function hear(live: Live, connection: Connection, data: Buffer, isBinary: boolean): void {
  connection.isAlive = true
  if (!connection.frames.take())
    return connection.refuse('tooFast', { retryAfterMs: connection.frames.wait })
  const heard = readFrame(data, isBinary)
  if (!heard.ok) return connection.refuse(heard.code, { id: heard.id, fields: heard.fields })
  connection.turn = connection.turn
    .then(() => (connection.isClosing ? undefined : act(live, connection, heard.frame)))
    .catch((error) => {
      logger.error({ err: error, type: heard.frame.type }, 'a frame of the chat failed')
      connection.refuse('failed', details(heard.frame))
    })
}

function act(live: Live, connection: Connection, asked: ClientFrame): Promise<void> | void {
  switch (asked.type) {
    case 'subscribe':
      return subscribe(live, connection, asked)
    case 'unsubscribe':
      return unsubscribe(live, connection, asked)
    case 'send':
      return send(live, connection, asked)
    case 'read':
      return read(live, connection, asked)
    case 'typing':
      return typing(live, connection, asked)
    case 'look':
      return look(live, connection, asked)
    case 'ping':
      return connection.send(frame({ type: 'pong', id: asked.id }))
  }
}

function unsubscribe(live: Live, connection: Connection, { id, room }: Unsubscribe): void {
  const subscription = connection.subscriptions.get(room)
  if (subscription) {
    live.hub.close(subscription)
    void live.presence.lookAway(connection.userId, subscription.room.id)
  }
  connection.send(frame({ type: 'unsubscribed', id, room }))
}

/** Holds up the frames behind it until it is counted, not until it is stored: the post keeps the order. */
async function send(live: Live, connection: Connection, asked: Send): Promise<void> {
  const { id, room, clientId, text, photos } = asked
  const subscription = connection.subscriptions.get(room)
  if (!subscription) return connection.refuse('notSubscribed', details(asked))
  const bucket = live.hub.people.get(connection.userId)?.messages
  if (bucket && !bucket.take())
    return connection.refuse('tooFast', { ...details(asked), retryAfterMs: bucket.wait })
  const retryAfterMs = await count(connection.userId)
  if (retryAfterMs > 0) return connection.refuse('tooFast', { ...details(asked), retryAfterMs })
  live.post
    .send(subscription.room, connection.userId, photos ? { clientId, photos } : { clientId, text })
    .then((outcome) => {
      if (!outcome.ok) return connection.refuse(outcome.refusal, details(asked))
      connection.send(
        sentFrame({ id, room, clientId }, JSON.stringify(messageView(outcome.message)))
      )
    })
    .catch((error) => {
      logger.error({ err: error, room }, 'a message could not be stored')
      connection.refuse('failed', details(asked))
    })
}

async function read(live: Live, connection: Connection, asked: Read): Promise<void> {
  const subscription = connection.subscriptions.get(asked.room)
  if (!subscription) return connection.refuse('notSubscribed', details(asked))
  const { id, room } = asked
  const { userId } = connection
  const sequence = await readRoom(live, subscription.room, userId, asked.sequence)
  if (id !== undefined) connection.send(frame({ type: 'read', id, room, userId, sequence }))
}

function typing(live: Live, connection: Connection, asked: Typing): void {
  const subscription = connection.subscriptions.get(asked.room)
  if (!subscription) return connection.refuse('notSubscribed', details(asked))
  const { room, isQuiet, sending } = subscription
  if (isQuiet || sending.allowed === 'none') return
  void live.tell({
    kind: 'typing',
    roomId: room.id,
    room: room.ulid,
    members: [room.guestId, room.hostId],
    userId: connection.userId,
    isTyping: asked.isTyping,
  })
}

function look(live: Live, connection: Connection, asked: Look): void {
  const subscription = connection.subscriptions.get(asked.room)
  if (!subscription) return connection.refuse('notSubscribed', details(asked))
  subscription.isLooking = asked.isLooking
  const { userId } = connection
  if (asked.isLooking) void live.presence.look(userId, subscription.room.id)
  else void live.presence.lookAway(userId, subscription.room.id)
}

function details(asked: ClientFrame) {
  return {
    id: asked.id,
    room: 'room' in asked ? asked.room : undefined,
    clientId: 'clientId' in asked ? asked.clientId : undefined,
  }
}
