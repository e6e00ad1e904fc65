import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/chat'
import type MessageSent from '#events/message_sent'
import ChatMember from '#models/chat_member'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import Notification from '#models/notification'
import { tell } from '#models/notification/telling'
import clock from '#services/clock'

/**
 * Who was not looking hears of a message that they have not read yet; of those after it only when they have
 * seen that notice, or not for hours. The marker is locked: whoever reads the room meanwhile reads the notice too.
 */
export default async function tellRecipient({ sent }: MessageSent): Promise<void> {
  const { isFirst, isMuted, messageId, recipientId, roomId, senderId } = sent
  if (isMuted) return
  const room = await ChatRoom.query().where('id', roomId).preload('listing').firstOrFail()
  const { sequence } = await ChatMessage.findOrFail(messageId)
  const target = `room:${room.ulid}`
  await db.transaction(async (trx) => {
    const { readSequence } = await lockMember(trx, roomId, recipientId)
    const latest = await latestNotice(trx, recipientId, target)
    if (sequence <= readSequence || isFresh(latest)) return
    const stretch = [room.ulid, readSequence, latest?.ulid].filter((part) => part !== undefined)
    await tell(trx, [
      {
        kind: isFirst ? 'chat.room' : 'chat.message',
        userId: recipientId,
        actorId: senderId,
        cause: `chat:${stretch.join(':')}`,
        target,
        data: { title: room.listing.title },
      },
    ])
  })
}

/** Not seen yet, and not so old that it was missed. */
function isFresh(notice: Notification | null): boolean {
  if (notice === null || notice.readAt !== null) return false
  return notice.createdAt > clock.now().minus({ hours: config.tellAgainHours })
}

function lockMember(trx: TransactionClientContract, roomId: number, userId: number) {
  return ChatMember.query({ client: trx }).where({ roomId, userId }).forUpdate().firstOrFail()
}

function latestNotice(trx: TransactionClientContract, userId: number, target: string) {
  return Notification.query({ client: trx }).where({ userId, target }).orderBy('id', 'desc').first()
}
