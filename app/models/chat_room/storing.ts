import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { SystemNote } from '#models/chat_message/system_note'
import type Upload from '#models/upload'
import { Desk, type RoomFacts } from '#models/chat_room/desk'
import type { Silence } from '#models/chat_room/standing'
import clock from '#services/clock'
import { messagesStored } from '#services/metrics/counted'
import outbox from '#services/outbox/outbox'

const DUPLICATE = 1062

/** What a person says. */
export interface Said {
  roomId: number
  senderId: number
  clientId: string
  text?: string
  /** Public ids of the sender's own uploads of purpose `chat`. */
  photos?: string[]
  /** Whoever looks at the room is not notified of what they see. */
  isRecipientLooking: boolean
  /** The request that it goes back to: those of several are stored together. */
  causedBy?: string | null
}

/** What a step of a reservation leaves in the room. */
export interface Noted {
  roomId: number
  eventId: number
  note: SystemNote
  /** Who took the step, when it was one of the two. */
  actorId: number | null
}

export type Entry = Said | Noted

export interface StoredMessage {
  id: number
  roomId: number
  sequence: number
  kind: 'text' | 'photos' | 'system'
  senderId: number | null
  clientId: string | null
  body: string | null
  data: SystemNote | null
  isMuted: boolean
  createdAt: DateTime
  /** Set by moderation. */
  hiddenAt?: DateTime | null
  photos: { upload: Upload }[]
}

export type Refusal = 'notFound' | 'clientIdTaken' | 'photosRefused' | 'photosUnknown' | Silence

export type Outcome =
  | { ok: true; message: StoredMessage; room: RoomFacts; isRepeated: boolean }
  | { ok: false; refusal: Refusal }

/**
 * Stores messages of any rooms in one transaction, each once, however often it comes. What can be looked
 * at beforehand is, so that the rooms' locks are held for two statements; unique keys refuse what came in
 * between, and the caller tries again (`isPassing`). Rooms are locked by ascending id.
 * @param isAgain whether to look for what is stored already. Hardly anything comes twice: it is enough to look
 * when something was refused, by the rules or by a key
 * @returns an outcome for each entry, in their order
 */
export async function store(entries: Entry[], isAgain = true): Promise<Outcome[]> {
  const desk = await Desk.open(db.connection(), entries, isAgain)
  const outcomes = entries.map((entry) => desk.take(entry, clock.now()))
  const isSure = isAgain || outcomes.every(({ ok }) => ok)
  if (!isSure) return store(entries)
  if (desk.taken.length > 0) await db.transaction((trx) => write(trx, desk))
  for (const { message } of desk.taken) messagesStored.inc({ kind: message.kind })
  return outcomes
}

const PASSING = [DUPLICATE, 1020, 1205, 1213]

/** Whether storing again may succeed: deadlocks, time-outs, and the same message by two doors at once. */
export function isPassing(error: unknown): boolean {
  const { errno } = Object(error) as { errno?: number }
  return PASSING.includes(errno ?? 0)
}

async function write(trx: TransactionClientContract, desk: Desk): Promise<void> {
  desk.number(await reserve(trx, desk.busyRooms()))
  const { taken } = desk
  const [firstId] = await trx
    .knexQuery()
    .insert(
      taken.map(({ message, eventId }) => ({
        room_id: message.roomId,
        sequence: message.sequence,
        sender_id: message.senderId,
        client_id: message.clientId,
        kind: message.kind,
        body: message.body,
        data: message.data ? JSON.stringify(message.data) : null,
        is_muted: message.isMuted,
        reservation_event_id: eventId,
        created_at: message.createdAt.toJSDate(),
      }))
    )
    .into('chat_messages')
  /** Rows of one statement get successive ids. */
  taken.forEach(({ message }, position) => (message.id = firstId + position))

  await moveMarkers(trx, desk.busyRooms())
  await attachPhotos(
    trx,
    taken.map(({ message }) => message)
  )
  const due = taken.filter(({ isDue }) => isDue)
  if (due.length > 0) await outbox.record(trx, due.map(effectOf))
}

/**
 * Takes places in rooms, which stay locked: the statement that would insert them moves them on instead,
 * and says in the same breath how far.
 */
async function reserve(trx: TransactionClientContract, rooms: RoomFacts[]) {
  const ordered = [...rooms].sort((a, b) => a.id - b.id)
  const now = clock.now().toJSDate()
  const [rows]: [{ id: number; last_sequence: number }[]] = await trx.knexRawQuery(
    `INSERT INTO chat_rooms (id, ulid, listing_id, guest_id, host_id, last_sequence, active_at)
     VALUES ${ordered.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE
       last_sequence = last_sequence + VALUES(last_sequence),
       active_at = GREATEST(active_at, VALUES(active_at))
     RETURNING id, last_sequence`,
    ordered.flatMap(({ id, ulid, listingId, guestId, hostId, taken }) => [
      id,
      ulid,
      listingId,
      guestId,
      hostId,
      taken,
      now,
    ])
  )
  return new Map(rows.map((row) => [row.id, row.last_sequence]))
}

/** Whoever had read everything has read what they wrote themselves too. */
async function moveMarkers(trx: TransactionClientContract, rooms: RoomFacts[]) {
  const moved = rooms.flatMap(({ id, sides }) =>
    sides
      .filter((side) => side.readSequence > side.storedReadSequence)
      .map((side) => [id, side.userId, side.readSequence])
  )
  if (moved.length === 0) return
  await trx.knexRawQuery(
    `INSERT INTO chat_members (room_id, user_id, read_sequence)
     VALUES ${moved.map(() => '(?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE read_sequence = GREATEST(read_sequence, VALUES(read_sequence))`,
    moved.flat()
  )
}

async function attachPhotos(trx: TransactionClientContract, messages: StoredMessage[]) {
  const rows = messages.flatMap(({ id, photos }) =>
    photos.map(({ upload }, position) => ({ message_id: id, upload_id: upload.id, position }))
  )
  if (rows.length > 0) await trx.knexQuery().insert(rows).into('chat_message_photos')
}

function effectOf({ message, room, causedBy }: Desk['taken'][number]) {
  return {
    causedBy,
    topic: 'chat.message_sent',
    payload: {
      messageId: message.id,
      roomId: message.roomId,
      senderId: message.senderId,
      recipientId: message.senderId === room.guestId ? room.hostId : room.guestId,
      isMuted: message.isMuted,
      isFirst: message.sequence === 1,
    },
    dedupeKey: `chat.message_sent:${message.id}`,
  }
}
