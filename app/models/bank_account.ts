import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { BankAccountSchema } from '#database/schema'
import User from '#models/user'

export default class BankAccount extends BankAccountSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
