import type ChatRoom from '#models/chat_room'
import type User from '#models/user'
import { store, type Outcome } from '#models/chat_room/storing'

/** What a person wants to say: text, or their own uploads by public id. */
export interface Draft {
  clientId: string
  text?: string
  photos?: string[]
}

export async function send(room: ChatRoom, person: User, draft: Draft): Promise<Outcome> {
  const [outcome] = await store([
    { roomId: room.id, senderId: person.id, isRecipientLooking: false, ...draft },
  ])
  return outcome
}
