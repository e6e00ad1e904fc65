import db from '@adonisjs/lucid/services/db'
import type MessageSent from '#events/message_sent'
import ChatMember from '#models/chat_member'
import ChatRoom from '#models/chat_room'
import { tell } from '#models/notification/telling'

/** Who was not looking hears of the first message since they read the room, and of none after it until then. */
export default async function tellRecipient({ sent }: MessageSent): Promise<void> {
  const { isFirst, isMuted, recipientId, roomId, senderId } = sent
  if (isMuted) return
  const room = await ChatRoom.query().where('id', roomId).preload('listing').firstOrFail()
  const member = await ChatMember.query().where({ roomId, userId: recipientId }).firstOrFail()
  const notice = {
    kind: isFirst ? 'chat.room' : 'chat.message',
    userId: recipientId,
    actorId: senderId,
    cause: `chat:${room.ulid}:${member.readSequence}`,
    target: `room:${room.ulid}`,
    data: { title: room.listing.title },
  } as const
  await db.transaction((trx) => tell(trx, [notice]))
}
