import db from '@adonisjs/lucid/services/db'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { AddressSchema } from '#database/schema'
import User from '#models/user'

export default class Address extends AddressSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** One default for each person; the database holds that too. */
  async makeDefault(): Promise<void> {
    await db.transaction(async (trx) => {
      await User.query({ client: trx }).where('id', this.userId).forUpdate()
      await Address.query({ client: trx }).where('userId', this.userId).update({ isDefault: false })
      await this.useTransaction(trx).refresh()
      this.isDefault = true
      await this.save()
    })
  }

  /** The default passes on to the oldest address that is left. */
  async remove(): Promise<void> {
    await this.delete()
    if (!this.isDefault) return
    const next = await Address.query().where('userId', this.userId).orderBy('id').first()
    await next?.makeDefault()
  }
}
