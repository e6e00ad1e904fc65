import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { SystemNote } from '#models/chat_message/system_note'
import type Upload from '#models/upload'
import { Desk, type RoomFacts } from '#models/chat_room/desk'
import type { Silence } from '#models/chat_room/standing'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'

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
  photos: { upload: Upload }[]
}

export type Refusal = 'notFound' | 'clientIdTaken' | 'photosRefused' | 'photosUnknown' | Silence

export type Outcome =
  | { ok: true; message: StoredMessage; room: RoomFacts; isRepeated: boolean }
  | { ok: false; refusal: Refusal }

/**
 * Stores messages of any rooms in one transaction, each once, however often it comes. Sequences are
 * given out under the locks of the rooms, taken by ascending id.
 * @returns an outcome for each entry, in their order
 */
export async function store(entries: Entry[]): Promise<Outcome[]> {
  return db.transaction(async (trx) => {
    const desk = await Desk.open(trx, entries)
    const outcomes = entries.map((entry) => desk.take(entry, clock.now()))
    await write(trx, desk)
    return outcomes
  })
}

async function write(trx: TransactionClientContract, desk: Desk): Promise<void> {
  const { taken, rooms } = desk
  if (taken.length === 0) return
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

  await moveRooms(trx, rooms)
  await moveMarkers(trx, rooms)
  await attachPhotos(
    trx,
    taken.map(({ message }) => message)
  )
  const due = taken.filter(({ isDue }) => isDue)
  if (due.length > 0) await outbox.record(trx, due.map(effectOf))
}

async function moveRooms(trx: TransactionClientContract, rooms: RoomFacts[]) {
  const moved = rooms.filter(({ activeAt }) => activeAt !== null)
  await trx.knexRawQuery(
    `UPDATE chat_rooms
     SET last_sequence = CASE id ${moved.map(() => 'WHEN ? THEN ?').join(' ')} END,
         active_at = GREATEST(active_at, ?)
     WHERE id IN (${moved.map(() => '?').join(', ')})`,
    [
      ...moved.flatMap(({ id, lastSequence }) => [id, lastSequence]),
      clock.now().toJSDate(),
      ...moved.map(({ id }) => id),
    ]
  )
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

function effectOf({ message, room }: Desk['taken'][number]) {
  return {
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
