import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ChatMessageSchema } from '#database/schema'
import ChatMessagePhoto from '#models/chat_message_photo'
import ChatRoom from '#models/chat_room'
import User from '#models/user'

export default class ChatMessage extends ChatMessageSchema {
  @belongsTo(() => ChatRoom, { foreignKey: 'roomId' })
  declare room: BelongsTo<typeof ChatRoom>

  @belongsTo(() => User, { foreignKey: 'senderId' })
  declare sender: BelongsTo<typeof User>

  @hasMany(() => ChatMessagePhoto, {
    foreignKey: 'messageId',
    onQuery: (query) => query.orderBy('position'),
  })
  declare photos: HasMany<typeof ChatMessagePhoto>
}
