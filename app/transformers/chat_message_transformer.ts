import { BaseTransformer } from '@adonisjs/core/transformers'
import type { MessageView } from '#chat/frames'
import type { StoredMessage } from '#models/chat_room/storing'
import type { Reader } from '#models/upload/address'
import PhotoTransformer from '#transformers/photo_transformer'

/** A message as both sides see it, on whichever wire. */
export type Viewable = Omit<StoredMessage, 'id' | 'roomId' | 'isMuted'>

export default class ChatMessageTransformer extends BaseTransformer<Viewable> {
  constructor(
    resource: Viewable,
    private reader: Reader = 'page'
  ) {
    super(resource)
  }

  toObject() {
    return messageView(this.resource, this.reader)
  }
}

export function messageView(message: Viewable, reader: Reader = 'page'): MessageView {
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
        upload,
        '',
        reader
      ).toObject()
      return { ulid, src, full, width, height, placeholder }
    }),
    system: data,
    sentAt,
  }
}
