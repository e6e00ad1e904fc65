import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { AddressSchema } from '#database/schema'
import User from '#models/user'

export default class Address extends AddressSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
