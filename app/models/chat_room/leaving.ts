import db from '@adonisjs/lucid/services/db'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

/**
 * A message that comes while somebody leaves brings the room back to them.
 * @returns the last message that they leave behind
 */
export async function leave(room: Pick<ChatRoom, 'id'>, person: Pick<User, 'id'>): Promise<number> {
  await db.rawQuery(
    `UPDATE chat_members m JOIN chat_rooms r ON r.id = m.room_id
     SET m.left_through_sequence = r.last_sequence,
         m.read_sequence = GREATEST(m.read_sequence, r.last_sequence)
     WHERE m.room_id = ? AND m.user_id = ?`,
    [room.id, person.id]
  )
  const member = await db
    .from('chat_members')
    .where({ room_id: room.id, user_id: person.id })
    .select('left_through_sequence as left')
    .firstOrFail()
  return member.left
}
