import { BaseEvent } from '@adonisjs/core/events'

export interface SentMessage {
  messageId: number
  roomId: number
  senderId: number
  recipientId: number
  /** One of the two has blocked the other: it passes, without a word to anybody. */
  isMuted: boolean
  /** It opened the room. */
  isFirst: boolean
}

/** A message is stored that its recipient was not looking out for. May be dispatched twice for one message. */
export default class MessageSent extends BaseEvent {
  constructor(readonly sent: SentMessage) {
    super()
  }
}
