import type { Data } from '@generated/data'
import type { MessageView } from '../../../app/chat/frames'
import type { Sending } from '../../../app/models/chat_room/standing'

export type Room = Data.ChatRoom
export type RoomDetail = Room & { sending: Sending; hasBlocked: boolean }

/** A room as its page brings it: with its newest messages. */
export type OpenRoom = {
  room: RoomDetail
  messages: MessageView[]
  hasOlder: boolean
}

/** Made anew for each message: whoever sends it twice says it once. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
