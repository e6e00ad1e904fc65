import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ChatMemberSchema } from '#database/schema'
import ChatRoom from '#models/chat_room'
import User from '#models/user'

export default class ChatMember extends ChatMemberSchema {
  @belongsTo(() => ChatRoom, { foreignKey: 'roomId' })
  declare room: BelongsTo<typeof ChatRoom>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
