import { belongsTo, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { NotificationSchema } from '#database/schema'
import User from '#models/user'
import { traitsOf } from './notification/kinds.js'

export default class Notification extends NotificationSchema {
  static unread = scope((query) => query.whereNull('read_at'))

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** Looked up for a whole list at once; null when the person is gone. */
  @belongsTo(() => User, { foreignKey: 'actorId' })
  declare actor: BelongsTo<typeof User>

  get traits() {
    return traitsOf(this.kind)
  }

  get path() {
    return this.traits.path(this)
  }
}
