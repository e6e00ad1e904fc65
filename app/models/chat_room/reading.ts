import db from '@adonisjs/lucid/services/db'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

export interface Marker {
  /** How far the person has read now. */
  sequence: number
  lastSequence: number
  hasMoved: boolean
}

/**
 * Moves a read marker on, never back, and never beyond what is there. The room's row is not locked: whoever
 * stores a message holds it, and waits for the members.
 */
export async function readThrough(
  room: Pick<ChatRoom, 'id'>,
  person: Pick<User, 'id'>,
  upTo: number
): Promise<Marker> {
  const { lastSequence } = await db
    .from('chat_rooms')
    .where('id', room.id)
    .select('last_sequence as lastSequence')
    .firstOrFail()
  const sequence = Math.min(upTo, lastSequence)
  const marker = () => db.from('chat_members').where({ room_id: room.id, user_id: person.id })
  const [moved] = [
    await marker().where('read_sequence', '<', sequence).update('read_sequence', sequence),
  ].flat()
  if (Number(moved) > 0) return { sequence, lastSequence, hasMoved: true }
  const { read } = await marker().select('read_sequence as read').firstOrFail()
  return { sequence: read, lastSequence, hasMoved: false }
}

/** Messages that people have not read, over all their rooms. */
export async function unreadOf(userIds: number[]): Promise<Map<number, number>> {
  const rows: { user_id: number; total: string }[] = await db
    .from('chat_members')
    .join('chat_rooms', 'chat_rooms.id', 'chat_members.room_id')
    .whereIn('chat_members.user_id', userIds)
    .whereRaw('chat_rooms.last_sequence > chat_members.read_sequence')
    .whereRaw(
      '(chat_members.left_through_sequence IS NULL OR chat_rooms.last_sequence > chat_members.left_through_sequence)'
    )
    .groupBy('chat_members.user_id')
    .select('chat_members.user_id')
    .select(
      db.raw(
        `SUM(chat_rooms.last_sequence
           - GREATEST(chat_members.read_sequence, COALESCE(chat_members.left_through_sequence, 0))) AS total`
      )
    )
  const totals = new Map(rows.map((row) => [row.user_id, Number(row.total)]))
  return new Map(userIds.map((id) => [id, totals.get(id) ?? 0]))
}
