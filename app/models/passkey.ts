import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PasskeySchema } from '#database/schema'
import User from '#models/user'

/** A key in a device of a person's, by which they show that it is them. Only its public half is here. */
export default class Passkey extends PasskeySchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  rename(name: string) {
    this.name = name
    return this.save()
  }
}
