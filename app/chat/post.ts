import type { Draft } from '#models/chat_room/sending'
import { store, type Outcome } from '#models/chat_room/storing'

/** Takes messages of whichever door. */
class Post {
  async send(roomId: number, senderId: number, draft: Draft): Promise<Outcome> {
    const [outcome] = await store([{ roomId, senderId, isRecipientLooking: false, ...draft }])
    return outcome
  }
}

export default new Post()
