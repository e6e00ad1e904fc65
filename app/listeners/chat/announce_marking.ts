import live from '#chat/live'
import ChatMessage from '#models/chat_message'
import { messageView } from '#transformers/chat_message_transformer'

/**
 * Rooms that are open show a message as it is now: hidden, or given back. Told again, nothing changes.
 * @throws Error when other instances could not hear of it; the outbox tries again
 */
export default async function announceMarking({ messageId }: Record<string, unknown>) {
  const message = await ChatMessage.query()
    .where('id', Number(messageId))
    .preload('room')
    .preload('photos', (photos) => void photos.preload('upload'))
    .first()
  if (!message) return
  const { room, sequence } = message
  const isTold = await live.tell(
    {
      kind: 'changed',
      roomId: room.id,
      room: room.ulid,
      members: [room.guestId, room.hostId],
      sequence,
    },
    JSON.stringify(messageView(message))
  )
  if (!isTold) throw new Error('other instances did not hear of a changed message')
}
