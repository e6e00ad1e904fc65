import db from '@adonisjs/lucid/services/db'
import type Upload from '#models/upload'
import type User from '#models/user'
import type { Purpose } from '#models/upload/purposes'

type Check = (upload: Upload, person: User) => Promise<boolean>

/** Who, beside the one who uploaded it, may see a private photo. */
const PARTIES: Partial<Record<Purpose, Check>> = {
  chat: isMemberOfRoom,
  inspection: isPartyToReservation,
  claim: isPartyToReservation,
  objection: isPartyToReservation,
}

export async function maySee(upload: Upload, person: User | null): Promise<boolean> {
  if (upload.isPublic) return true
  if (!person) return false
  if (upload.userId === person.id) return true
  return (await PARTIES[upload.purpose]?.(upload, person)) ?? false
}

/** Staff decide on what a reservation shows; chats are nobody's but their members'. */
async function isPartyToReservation(upload: Upload, person: User): Promise<boolean> {
  const found = await db
    .from('reservation_photos')
    .join('reservations', 'reservations.id', 'reservation_photos.reservation_id')
    .where('reservation_photos.upload_id', upload.id)
    .where((query) => {
      if (!person.isStaff) void query.where('guest_id', person.id).orWhere('host_id', person.id)
    })
    .first()
  return Boolean(found)
}

async function isMemberOfRoom(upload: Upload, person: User): Promise<boolean> {
  const found = await db
    .from('chat_message_photos')
    .join('chat_messages', 'chat_messages.id', 'chat_message_photos.message_id')
    .join('chat_members', 'chat_members.room_id', 'chat_messages.room_id')
    .where('chat_message_photos.upload_id', upload.id)
    .where('chat_members.user_id', person.id)
    .whereNull('chat_messages.hidden_at')
    .first()
  return Boolean(found)
}
