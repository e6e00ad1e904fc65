import db from '@adonisjs/lucid/services/db'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

export interface Marker {
  /** How far the person has read now. */
  sequence: number
  lastSequence: number
  hasMoved: boolean
}

/** Moves a read marker on, never back, and never beyond what is there. */
export async function readThrough(
  room: Pick<ChatRoom, 'id'>,
  person: Pick<User, 'id'>,
  upTo: number
): Promise<Marker> {
  const { affectedRows } = await change(
    `UPDATE chat_members m JOIN chat_rooms r ON r.id = m.room_id
     SET m.read_sequence = LEAST(?, r.last_sequence)
     WHERE m.room_id = ? AND m.user_id = ? AND m.read_sequence < LEAST(?, r.last_sequence)`,
    [upTo, room.id, person.id, upTo]
  )
  const { sequence, lastSequence } = await db
    .from('chat_members as m')
    .join('chat_rooms as r', 'r.id', 'm.room_id')
    .where({ 'm.room_id': room.id, 'm.user_id': person.id })
    .select('m.read_sequence as sequence', 'r.last_sequence as lastSequence')
    .firstOrFail()
  return { sequence, lastSequence, hasMoved: affectedRows > 0 }
}

async function change(sql: string, bindings: number[]): Promise<{ affectedRows: number }> {
  const [result] = await db.rawQuery(sql, bindings)
  return result
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
