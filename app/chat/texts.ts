import { historyOf } from '#models/chat_room/history'
import { messageView } from '#transformers/chat_message_transformer'

/** The next messages of a room, serialised as they go over the wire. */
export async function textsAfter(roomId: number, after: number, limit: number) {
  const { messages } = await historyOf({ id: roomId }, { after, limit })
  return messages.map((message) => ({
    sequence: message.sequence,
    text: JSON.stringify(messageView(message)),
  }))
}
