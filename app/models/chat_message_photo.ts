import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ChatMessagePhotoSchema } from '#database/schema'
import ChatMessage from '#models/chat_message'
import Upload from '#models/upload'

export default class ChatMessagePhoto extends ChatMessagePhotoSchema {
  @belongsTo(() => ChatMessage, { foreignKey: 'messageId' })
  declare message: BelongsTo<typeof ChatMessage>

  @belongsTo(() => Upload)
  declare upload: BelongsTo<typeof Upload>
}
