import type { MessageView, RoomNews } from '../../../app/chat/frames.js'

interface Listed {
  ulid: string
  lastMessage: MessageView | null
  lastSequence: number
  readSequence: number
  unread: number
  activeAt: string
}

/** The list after news of one of its rooms, the latest first; null when the room is not on it. */
export function withNews<Room extends Listed>(rooms: Room[], news: RoomNews): Room[] | null {
  const room = rooms.find(({ ulid }) => ulid === news.room)
  if (!room) return null
  const isStale = news.lastSequence < room.lastSequence
  const isNewer = news.message !== null && !isStale
  const changed: Room = {
    ...room,
    lastMessage: isNewer ? news.message : room.lastMessage,
    lastSequence: isStale ? room.lastSequence : news.lastSequence,
    readSequence: Math.max(room.readSequence, news.readSequence),
    unread: isStale ? room.unread : news.unread,
    activeAt: isNewer ? news.message!.sentAt : room.activeAt,
  }
  return inOrder(rooms.map((one) => (one === room ? changed : one)))
}

/** The list after its room's last message was hidden, or given back. */
export function withChange<Room extends Listed>(
  rooms: Room[],
  ulid: string,
  message: MessageView
): Room[] {
  const shown = rooms.find((room) => room.ulid === ulid)
  if (shown?.lastMessage?.sequence !== message.sequence) return rooms
  return rooms.map((room) => (room === shown ? { ...room, lastMessage: message } : room))
}

/**
 * The list after a message of the room that is open, of which no news comes; null when the room is not
 * on it. One's own is read by oneself.
 */
export function withMessage<Room extends Listed>(
  rooms: Room[],
  ulid: string,
  message: MessageView,
  me: number
): Room[] | null {
  const room = rooms.find((one) => one.ulid === ulid)
  if (!room) return null
  if (message.sequence <= (room.lastMessage?.sequence ?? 0)) return withChange(rooms, ulid, message)
  const lastSequence = Math.max(room.lastSequence, message.sequence)
  const readSequence =
    message.senderId === me ? Math.max(room.readSequence, message.sequence) : room.readSequence
  const changed: Room = {
    ...room,
    lastMessage: message,
    lastSequence,
    readSequence,
    unread: Math.max(0, lastSequence - readSequence),
    activeAt: message.sentAt,
  }
  return inOrder(rooms.map((one) => (one === room ? changed : one)))
}

/**
 * Two lists of rooms as one, each room once, as `fetched` has it. What was said after the server looked
 * stays: the line may be faster than an answer.
 */
export function together<Room extends Listed>(rooms: Room[], fetched: Room[]): Room[] {
  const known = new Map(rooms.map((room) => [room.ulid, room]))
  const latest = fetched.map((room) => withWhatIsKnown(room, known.get(room.ulid)))
  const asked = new Set(fetched.map(({ ulid }) => ulid))
  return inOrder([...latest, ...rooms.filter(({ ulid }) => !asked.has(ulid))])
}

function withWhatIsKnown<Room extends Listed>(room: Room, known: Room | undefined): Room {
  if (!known || known.lastSequence <= room.lastSequence) return room
  const { lastMessage, lastSequence, readSequence, unread, activeAt } = known
  return { ...room, lastMessage, lastSequence, readSequence, unread, activeAt }
}

function inOrder<Room extends Listed>(rooms: Room[]): Room[] {
  return rooms.toSorted((one, other) => Date.parse(other.activeAt) - Date.parse(one.activeAt))
}
