import config from '#config/chat'
import type Connection from '#chat/connection'
import { CLOSE, type Subscribe } from '#chat/frames'
import type { Live } from '#chat/live'
import Subscription from '#chat/subscription'
import { textsAfter } from '#chat/texts'
import { frame, messagesFrame } from '#chat/wire'
import type ChatRoom from '#models/chat_room'
import ChatMember from '#models/chat_member'
import { standingIn } from '#models/chat_room/standing'
import { roomsOf } from '#models/chat_room/visible'
import User from '#models/user'

const STRETCH = 100

/** Opens a room for a socket: asks anew whether it may, then brings it up to date, then lets it live. */
export async function subscribe(live: Live, connection: Connection, asked: Subscribe) {
  const { subscriptions } = connection
  const { id, room: ulid } = asked
  const before = subscriptions.get(ulid)
  if (!before && subscriptions.size >= config.subscriptionsPerSocket)
    return connection.refuse('tooManySubscriptions', { id, room: ulid })

  const user = await User.find(connection.userId)
  if (!user || user.isBanned || user.sessionEpoch !== connection.identity.epoch)
    return live.dismiss(connection, user?.isBanned ? CLOSE.banned : CLOSE.signedOut)
  const room = await roomsOf(user).where('ulid', ulid).first()
  if (!room) return connection.refuse('notFound', { id, room: ulid })
  if (before) live.hub.close(before)

  const cursor = cursorFor(asked, room)
  const subscription = new Subscription(connection, room, cursor)
  if (connection.isClosing) return
  subscriptions.set(ulid, subscription)
  const channel = live.hub.open(subscription)
  await introduce(live, subscription, user, id)
  if (asked.after !== undefined && asked.after !== cursor)
    connection.send(frame({ type: 'resync', room: ulid, lastSequence: cursor }))
  await replay(subscription)
  subscription.isReady = true
  channel.advance(subscription)
  if (channel.isBehind()) void channel.fill()
  void live.presence.look(user.id, room.id)
}

/** A place that is too far back, or not there yet, is given up for the newest. */
function cursorFor({ after }: Subscribe, { lastSequence }: ChatRoom): number {
  const isUsable =
    after !== undefined && after <= lastSequence && lastSequence - after <= config.resumeLimit
  return isUsable ? after : lastSequence
}

async function introduce(live: Live, subscription: Subscription, user: User, id?: string) {
  const { connection, room, otherId } = subscription
  const members = await ChatMember.query().where('room_id', room.id)
  const readBy = (userId: number) =>
    members.find((member) => member.userId === userId)?.readSequence ?? 0
  const { sending, isQuiet } = await standingIn(room, user)
  const isOtherPresent = !isQuiet && (await live.presence.isHere(otherId))
  Object.assign(subscription, { sending, isQuiet, isOtherHere: isOtherPresent })
  connection.send(
    frame({
      type: 'subscribed',
      id,
      room: room.ulid,
      lastSequence: (room as ChatRoom).lastSequence,
      reads: { me: readBy(user.id), other: isQuiet ? 0 : readBy(otherId) },
      isOtherPresent,
      sending,
    })
  )
}

/** What was missed, and what was stored while this was being sent. */
async function replay(subscription: Subscription): Promise<void> {
  const { connection, room } = subscription
  for (let more = true; more && subscription.isOpen;) {
    const found = await textsAfter(room.id, subscription.cursor, STRETCH)
    if (found.length === 0 || !subscription.isOpen) return
    more = found.length === STRETCH
    subscription.cursor = found.at(-1)!.sequence
    connection.send(
      messagesFrame(
        room.ulid,
        found.map(({ text }) => text),
        more
      )
    )
  }
}
