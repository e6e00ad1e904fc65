import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import ChatMessage from '#models/chat_message'
import Upload from '#models/upload'
import clock from '#services/clock'
import { isRentalRunning, sendingBy, type Sending } from '#models/chat_room/standing'
import type { Entry, Noted, Outcome, Refusal, Said, StoredMessage } from '#models/chat_room/storing'

export interface Side {
  userId: number
  readSequence: number
  storedReadSequence: number
  isInGoodStanding: boolean
  hasBlocked: boolean
}

/** A room, and how many messages are taken for it. */
export interface RoomFacts {
  id: number
  ulid: string
  listingId: number
  guestId: number
  hostId: number
  taken: number
  isRentalRunning: boolean
  sides: Side[]
}

interface Taken {
  message: StoredMessage
  room: RoomFacts
  eventId: number | null
  authorId: number | null
  /** Whether the other side is to be notified. */
  isDue: boolean
  causedBy: string | null
}

interface SideRow {
  room_id: number
  user_id: number
  read_sequence: number
  banned_at: Date | null
  is_suspended: number
  has_blocked: number
}

/** Where messages are looked at before they get their places and are written all at once. */
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

  /** @param looksBack whether some of it may be stored already; unique keys refuse it otherwise */
  static async open(
    client: QueryClientContract,
    entries: Entry[],
    looksBack: boolean
  ): Promise<Desk> {
    const rooms = await readRooms(client, [...new Set(entries.map(({ roomId }) => roomId))])
    const stored = looksBack ? await storedBefore(client, entries) : new Map()
    return new Desk(rooms, stored, await uploadsFor(client, entries))
  }

  busyRooms(): RoomFacts[] {
    return this.rooms.filter(({ taken }) => taken > 0)
  }

  /** Gives the messages their places, the last of each room being known. */
  number(lastPlaces: Map<number, number>): void {
    const next = new Map(
      this.busyRooms().map(({ id, taken }) => [id, lastPlaces.get(id)! - taken + 1])
    )
    for (const { message, room, authorId } of this.taken) {
      message.sequence = next.get(room.id)!
      next.set(room.id, message.sequence + 1)
      const author = room.sides.find(({ userId }) => userId === authorId)
      if (author?.readSequence === message.sequence - 1) author.readSequence = message.sequence
    }
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
      authorId: said.senderId,
      isDue: !said.isRecipientLooking,
      causedBy: said.causedBy ?? null,
    })
    return { ok: true, message, room, isRepeated: false }
  }

  /** The step is told by its own notification, not by that of a message. */
  private note({ eventId, note, actorId }: Noted, room: RoomFacts, now: DateTime): Outcome {
    const before = this.stored.get(`event ${eventId}`)
    if (before) return repeated(before, room)
    const message = this.place(room, now, { kind: 'system', data: note })
    this.stored.set(`event ${eventId}`, message)
    this.taken.push({ message, room, eventId, authorId: actorId, isDue: false, causedBy: null })
    return { ok: true, message, room, isRepeated: false }
  }

  private place(room: RoomFacts, now: DateTime, values: Partial<StoredMessage>): StoredMessage {
    room.taken += 1
    return {
      id: 0,
      roomId: room.id,
      sequence: 0,
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

interface RoomRow extends SideRow {
  ulid: string
  listing_id: number
  guest_id: number
  host_id: number
}

/** Rooms and both their members, as they stand. */
async function readRooms(client: QueryClientContract, ids: number[]): Promise<RoomFacts[]> {
  const [rows]: RoomRow[][] = await client.knexRawQuery(
    `SELECT mine.room_id, mine.user_id, mine.read_sequence, users.banned_at,
       rooms.ulid, rooms.listing_id, rooms.guest_id, rooms.host_id,
       COALESCE(users.suspended_until > ?, FALSE) AS is_suspended,
       EXISTS (
         SELECT 1 FROM user_blocks
         WHERE blocker_id = mine.user_id
           AND blocked_id = IF(mine.user_id = rooms.guest_id, rooms.host_id, rooms.guest_id)
       ) AS has_blocked
     FROM chat_members mine
     JOIN chat_rooms rooms ON rooms.id = mine.room_id
     JOIN users ON users.id = mine.user_id
     WHERE mine.room_id IN (${ids.map(() => '?').join(', ')})`,
    [clock.now().toJSDate(), ...ids]
  )
  const byId = new Map<number, RoomFacts>()
  for (const row of rows) {
    const room = byId.get(row.room_id) ?? {
      id: row.room_id,
      ulid: row.ulid,
      listingId: row.listing_id,
      guestId: row.guest_id,
      hostId: row.host_id,
      taken: 0,
      isRentalRunning: false,
      sides: [],
    }
    room.sides.push(sideOf(row))
    byId.set(room.id, room)
  }
  const rooms = [...byId.values()]
  for (const room of rooms) {
    if (!room.sides.some(({ hasBlocked }) => hasBlocked)) continue
    room.isRentalRunning = await isRentalRunning(client, room)
  }
  return rooms
}

function sideOf(row: SideRow): Side {
  return {
    userId: row.user_id,
    readSequence: row.read_sequence,
    storedReadSequence: row.read_sequence,
    isInGoodStanding: row.banned_at === null && !row.is_suspended,
    hasBlocked: Boolean(row.has_blocked),
  }
}

/** What the same people have stored under the same ids already. */
async function storedBefore(client: QueryClientContract, entries: Entry[]) {
  const said = entries.filter((entry): entry is Said => !isNoted(entry))
  const noted = entries.filter(isNoted)
  const query = ChatMessage.query({ client }).preload('photos', (photos) =>
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
async function uploadsFor(client: QueryClientContract, entries: Entry[]) {
  const names = entries.flatMap((entry) => (isNoted(entry) ? [] : (entry.photos ?? [])))
  if (names.length === 0) return new Map<string, Upload>()
  const uploads = await Upload.query({ client })
    .whereIn('ulid', names)
    .where({ purpose: 'chat', status: 'ready' })
    .whereNotIn('id', client.from('chat_message_photos').select('upload_id'))
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
