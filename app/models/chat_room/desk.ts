import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ChatMessage from '#models/chat_message'
import Upload from '#models/upload'
import { isRentalRunning, sendingBy, type Sending } from '#models/chat_room/standing'
import type { Entry, Noted, Outcome, Refusal, Said, StoredMessage } from '#models/chat_room/storing'

export interface Side {
  userId: number
  readSequence: number
  storedReadSequence: number
  isInGoodStanding: boolean
  hasBlocked: boolean
}

/** A room as it is under its lock, and as it will be with the messages that are taken. */
export interface RoomFacts {
  id: number
  ulid: string
  listingId: number
  guestId: number
  hostId: number
  lastSequence: number
  /** When something was taken for it. */
  activeAt: DateTime | null
  isRentalRunning: boolean
  sides: Side[]
}

interface Taken {
  message: StoredMessage
  room: RoomFacts
  eventId: number | null
  /** Whether the other side is to be notified. */
  isDue: boolean
}

interface SideRow {
  room_id: number
  user_id: number
  read_sequence: number
  banned_at: Date | null
  is_suspended: number
  has_blocked: number
}

/** Where messages are looked at under the locks of their rooms, before they are written all at once. */
export class Desk {
  readonly taken: Taken[] = []
  private byRoom: Map<number, RoomFacts>

  private constructor(
    readonly rooms: RoomFacts[],
    private stored: Map<string, StoredMessage>,
    private uploads: Map<string, Upload>
  ) {
    this.byRoom = new Map(rooms.map((room) => [room.id, room]))
  }

  static async open(trx: TransactionClientContract, entries: Entry[]): Promise<Desk> {
    const rooms = await lockRooms(trx, [...new Set(entries.map(({ roomId }) => roomId))])
    return new Desk(rooms, await storedBefore(trx, entries), await uploadsFor(trx, entries))
  }

  take(entry: Entry, now: DateTime): Outcome {
    const room = this.byRoom.get(entry.roomId)
    if (!room) return refused('notFound')
    return isNoted(entry) ? this.note(entry, room, now) : this.say(entry, room, now)
  }

  private say(said: Said, room: RoomFacts, now: DateTime): Outcome {
    const side = room.sides.find(({ userId }) => userId === said.senderId)
    const other = room.sides.find(({ userId }) => userId !== said.senderId)
    if (!side || !other) return refused('notFound')
    const before = this.stored.get(keyOf(said))
    if (before) return isSame(before, said) ? repeated(before, room) : refused('clientIdTaken')

    const sending = sendingIn(room, side, other)
    if (sending.allowed === 'none') return refused(sending.reason)
    const photos = said.photos ?? []
    if (photos.length > 0 && sending.allowed === 'textOnly') return refused('photosRefused')
    const uploads = photos.map((name) => this.uploads.get(uploadKey(said.senderId, name)))
    if (!uploads.every((upload) => upload !== undefined)) return refused('photosUnknown')
    for (const name of photos) this.uploads.delete(uploadKey(said.senderId, name))

    const isMuted = side.hasBlocked || other.hasBlocked
    const message = this.place(room, now, {
      kind: photos.length > 0 ? 'photos' : 'text',
      senderId: said.senderId,
      clientId: said.clientId,
      body: photos.length > 0 ? null : (said.text ?? ''),
      isMuted,
      photos: uploads.map((upload) => ({ upload })),
    })
    this.stored.set(keyOf(said), message)
    this.taken.push({
      message,
      room,
      eventId: null,
      isDue: !said.isRecipientLooking,
    })
    return { ok: true, message, room, isRepeated: false }
  }

  /** The step is told by its own notification, not by that of a message. */
  private note({ eventId, note, actorId }: Noted, room: RoomFacts, now: DateTime): Outcome {
    const before = this.stored.get(`event ${eventId}`)
    if (before) return repeated(before, room)
    const message = this.place(room, now, { kind: 'system', senderId: actorId, data: note })
    message.senderId = null
    this.stored.set(`event ${eventId}`, message)
    this.taken.push({ message, room, eventId, isDue: false })
    return { ok: true, message, room, isRepeated: false }
  }

  private place(room: RoomFacts, now: DateTime, values: Partial<StoredMessage>): StoredMessage {
    const sequence = ++room.lastSequence
    room.activeAt = now
    const author = room.sides.find(({ userId }) => userId === values.senderId)
    if (author?.readSequence === sequence - 1) author.readSequence = sequence
    return {
      id: 0,
      roomId: room.id,
      sequence,
      kind: 'text',
      senderId: null,
      clientId: null,
      body: null,
      data: null,
      isMuted: false,
      createdAt: now,
      photos: [],
      ...values,
    }
  }
}

async function lockRooms(trx: TransactionClientContract, ids: number[]): Promise<RoomFacts[]> {
  const rows = await trx
    .from('chat_rooms')
    .select('id', 'ulid', 'listing_id', 'guest_id', 'host_id', 'last_sequence')
    .whereIn('id', ids)
    .orderBy('id')
    .forUpdate()
  const sides = await sidesOf(trx, ids)
  const rooms: RoomFacts[] = rows.map((row) => ({
    id: row.id,
    ulid: row.ulid,
    listingId: row.listing_id,
    guestId: row.guest_id,
    hostId: row.host_id,
    lastSequence: row.last_sequence,
    activeAt: null,
    isRentalRunning: false,
    sides: sides.get(row.id) ?? [],
  }))
  for (const room of rooms) {
    if (!room.sides.some(({ hasBlocked }) => hasBlocked)) continue
    room.isRentalRunning = await isRentalRunning(trx, room)
  }
  return rooms
}

async function sidesOf(trx: TransactionClientContract, roomIds: number[]) {
  const [rows]: SideRow[][] = await trx.knexRawQuery(
    `SELECT mine.room_id, mine.user_id, mine.read_sequence, users.banned_at,
       COALESCE(users.suspended_until > UTC_TIMESTAMP(3), FALSE) AS is_suspended,
       EXISTS (
         SELECT 1 FROM user_blocks
         WHERE blocker_id = mine.user_id AND blocked_id = theirs.user_id
       ) AS has_blocked
     FROM chat_members mine
     JOIN chat_members theirs ON theirs.room_id = mine.room_id AND theirs.user_id <> mine.user_id
     JOIN users ON users.id = mine.user_id
     WHERE mine.room_id IN (${roomIds.map(() => '?').join(', ')})`,
    roomIds
  )
  const sides = new Map<number, Side[]>()
  for (const row of rows) {
    const side = {
      userId: row.user_id,
      readSequence: row.read_sequence,
      storedReadSequence: row.read_sequence,
      isInGoodStanding: row.banned_at === null && !row.is_suspended,
      hasBlocked: Boolean(row.has_blocked),
    }
    sides.set(row.room_id, [...(sides.get(row.room_id) ?? []), side])
  }
  return sides
}

/** The locks are held: nobody else can store the same now. */
async function storedBefore(trx: TransactionClientContract, entries: Entry[]) {
  const said = entries.filter((entry): entry is Said => !isNoted(entry))
  const noted = entries.filter(isNoted)
  const query = ChatMessage.query({ client: trx }).preload('photos', (photos) =>
    photos.preload('upload')
  )
  void query.where((any) => {
    if (said.length > 0)
      void any.whereRaw(
        `(room_id, sender_id, client_id) IN (${said.map(() => '(?, ?, ?)').join(', ')})`,
        said.flatMap(({ roomId, senderId, clientId }) => [roomId, senderId, clientId])
      )
    if (noted.length > 0)
      void any.orWhereIn(
        'reservation_event_id',
        noted.map(({ eventId }) => eventId)
      )
  })
  const found = await query
  return new Map(
    found.map((message) => [
      message.reservationEventId === null
        ? keyOf({
            roomId: message.roomId,
            senderId: message.senderId!,
            clientId: message.clientId!,
          })
        : `event ${message.reservationEventId}`,
      message as StoredMessage,
    ])
  )
}

/** Uploads that are the senders' own, for chat, and in no message yet. */
async function uploadsFor(trx: TransactionClientContract, entries: Entry[]) {
  const names = entries.flatMap((entry) => (isNoted(entry) ? [] : (entry.photos ?? [])))
  if (names.length === 0) return new Map<string, Upload>()
  const uploads = await Upload.query({ client: trx })
    .whereIn('ulid', names)
    .where('purpose', 'chat')
    .whereNotIn('id', trx.from('chat_message_photos').select('upload_id'))
  return new Map(uploads.map((upload) => [uploadKey(upload.userId, upload.ulid), upload]))
}

function sendingIn(room: RoomFacts, side: Side, other: Side): Sending {
  return sendingBy({
    isInGoodStanding: side.isInGoodStanding,
    hasBlocked: side.hasBlocked,
    isBlocked: other.hasBlocked,
    isRentalRunning: room.isRentalRunning,
  })
}

function isSame({ body, photos }: StoredMessage, said: Said): boolean {
  const names = said.photos ?? []
  if (names.length === 0) return body === (said.text ?? '')
  return (
    photos.length === names.length && photos.every((each, at) => each.upload.ulid === names[at])
  )
}

function isNoted(entry: Entry): entry is Noted {
  return 'note' in entry
}

function keyOf({ roomId, senderId, clientId }: Pick<Said, 'roomId' | 'senderId' | 'clientId'>) {
  return `${roomId} ${senderId} ${clientId}`
}

const uploadKey = (userId: number, name: string) => `${userId} ${name}`

function refused(refusal: Refusal): Outcome {
  return { ok: false, refusal }
}

function repeated(message: StoredMessage, room: RoomFacts): Outcome {
  return { ok: true, message, room, isRepeated: true }
}
