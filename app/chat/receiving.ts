import { CLOSE } from '#chat/frames'
import type Hub from '#chat/hub'
import type { Live } from '#chat/live'
import type {
  BlockNews,
  ChangedNews,
  LeftNews,
  MessageNews,
  News,
  PresenceNews,
  ReadNews,
  SessionNews,
  TypingNews,
} from '#chat/news'
import { renewStanding } from '#chat/standing'
import { changedFrame, frame, roomFrame } from '#chat/wire'

/** Brings news, of this instance or another, to those who are connected here. */
export function receive(live: Live, news: News, body: string): void {
  switch (news.kind) {
    case 'message':
      return message(live, news, body)
    case 'changed':
      return changed(live, news, body)
    case 'read':
      return read(live, news)
    case 'typing':
      return typing(live, news)
    case 'presence':
      return presence(live, news)
    case 'left':
      return left(live, news)
    case 'block':
      return block(live, news)
    case 'session':
      return session(live, news)
  }
}

function message({ hub, rounds }: Live, news: MessageNews, body: string): void {
  const { roomId, room, members, sequence, reads, senderId } = news
  hub.channels.get(roomId)?.offer(sequence, body)
  members.forEach((userId, at) => {
    const person = hub.people.get(userId)
    if (!person) return
    if (userId !== senderId) rounds.recount(userId)
    let text: string | undefined
    for (const connection of person.connections) {
      if (connection.subscriptions.has(room)) continue
      text ??= roomFrame({ room, lastSequence: sequence, readSequence: reads[at] }, body)
      connection.send(text)
    }
  })
  if (senderId === null) renewQuiet(hub, roomId)
}

/** Lists of rooms may show it as well: it goes to all that their members have open. */
function changed({ hub }: Live, { roomId, room, members, sequence }: ChangedNews, body: string) {
  hub.channels.get(roomId)?.replace(sequence, body)
  const text = changedFrame(room, body)
  for (const userId of members)
    for (const connection of hub.connectionsOf(userId)) connection.send(text)
}

/** A step of a rental may open or close a blocked room. */
function renewQuiet(hub: Hub, roomId: number): void {
  for (const subscription of hub.channels.get(roomId)?.subscriptions ?? [])
    if (subscription.isQuiet) void renewStanding(subscription)
}

function read({ hub, rounds }: Live, news: ReadNews): void {
  const { roomId, room, userId, sequence, lastSequence } = news
  const text = frame({ type: 'read', room, userId, sequence })
  for (const subscription of hub.channels.get(roomId)?.subscriptions ?? []) {
    const isOwn = subscription.connection.userId === userId
    if (isOwn || !subscription.isQuiet) subscription.connection.send(text)
  }
  if (!hub.isHere(userId)) return
  rounds.recount(userId)
  const own = roomFrame({ room, lastSequence, readSequence: sequence }, 'null')
  for (const connection of hub.connectionsOf(userId)) connection.send(own)
}

function typing({ hub }: Live, { roomId, room, userId, isTyping }: TypingNews): void {
  const text = frame({ type: 'typing', room, userId, isTyping })
  for (const { connection, isQuiet } of hub.channels.get(roomId)?.subscriptions ?? [])
    if (connection.userId !== userId && !isQuiet) connection.send(text)
}

function presence({ hub }: Live, { userId, isHere }: PresenceNews): void {
  if (!isHere && hub.isHere(userId)) return
  for (const subscription of hub.watching(userId)) {
    if (subscription.isQuiet) continue
    subscription.isOtherHere = isHere
    const { connection, room } = subscription
    connection.send(frame({ type: 'presence', room: room.ulid, isOtherPresent: isHere }))
  }
}

function left(
  { hub, presence: looks, rounds }: Live,
  { roomId, room, userId, sequence }: LeftNews
): void {
  for (const subscription of hub.channels.get(roomId)?.subscriptions ?? []) {
    if (subscription.connection.userId !== userId) continue
    hub.close(subscription)
    subscription.connection.send(frame({ type: 'unsubscribed', room }))
    void looks.lookAway(userId, roomId)
  }
  const text = roomFrame({ room, lastSequence: sequence, readSequence: sequence }, 'null')
  for (const connection of hub.connectionsOf(userId)) connection.send(text)
  rounds.recount(userId)
}

function block({ hub }: Live, { people: [one, other] }: BlockNews): void {
  for (const subscription of hub.watching(one))
    if (subscription.connection.userId === other) void renewStanding(subscription)
  for (const subscription of hub.watching(other))
    if (subscription.connection.userId === one) void renewStanding(subscription)
}

function session(live: Live, { userId, epoch, handle, isBanned }: SessionNews): void {
  for (const connection of [...live.hub.connectionsOf(userId)]) {
    const { identity } = connection
    const isOver = handle === null ? identity.epoch < (epoch ?? 0) : identity.handle === handle
    if (isOver) live.dismiss(connection, isBanned ? CLOSE.banned : CLOSE.signedOut)
  }
}
