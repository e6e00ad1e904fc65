import { BaseTransformer } from '@adonisjs/core/transformers'
import type { MessageView } from '#chat/frames'
import type { StoredMessage } from '#models/chat_room/storing'
import PhotoTransformer from '#transformers/photo_transformer'

/** A message as both sides see it, on whichever wire. */
export type Viewable = Omit<StoredMessage, 'id' | 'roomId' | 'isMuted'>

export default class ChatMessageTransformer extends BaseTransformer<Viewable> {
  toObject() {
    return messageView(this.resource)
  }
}

export function messageView(message: Viewable): MessageView {
  const { sequence, kind, senderId, clientId, body, data, createdAt, photos } = message
  const sentAt = createdAt.toUTC().toISO()!
  if (message.hiddenAt) {
    const nothing = { text: null, photos: [], system: null, isHidden: true as const }
    return { sequence, kind: 'text', senderId, clientId, ...nothing, sentAt }
  }
  return {
    sequence,
    kind,
    senderId,
    clientId,
    text: body,
    photos: photos.map(({ upload }) => {
      const { ulid, src, full, width, height, placeholder } = new PhotoTransformer(
        upload
      ).toObject()
      return { ulid, src, full, width, height, placeholder }
    }),
    system: data,
    sentAt,
  }
}
