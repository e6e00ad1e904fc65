import db from '@adonisjs/lucid/services/db'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

/** @returns how far the person has read now, and whether that is further than before */
export async function readThrough(
  room: Pick<ChatRoom, 'id'>,
  person: Pick<User, 'id'>,
  sequence: number
): Promise<{ sequence: number; hasMoved: boolean }> {
  const own = { room_id: room.id, user_id: person.id }
  const [{ affectedRows }] = await db.rawQuery(
    `UPDATE chat_members m JOIN chat_rooms r ON r.id = m.room_id
     SET m.read_sequence = LEAST(?, r.last_sequence)
     WHERE m.room_id = ? AND m.user_id = ? AND m.read_sequence < LEAST(?, r.last_sequence)`,
    [sequence, room.id, person.id, sequence]
  )
  const member = await db.from('chat_members').where(own).select('read_sequence').firstOrFail()
  return { sequence: member.read_sequence, hasMoved: affectedRows > 0 }
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
