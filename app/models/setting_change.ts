import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { SettingChangeSchema } from '#database/schema'
import User from '#models/user'

/** Who set what when; never changed. */
export default class SettingChange extends SettingChangeSchema {
  @belongsTo(() => User, { foreignKey: 'changedBy' })
  declare author: BelongsTo<typeof User>
}
