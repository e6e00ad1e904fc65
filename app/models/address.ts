import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { AddressSchema } from '#database/schema'
import User from '#models/user'
import { holdPresent } from '#models/user/presence'

export default class Address extends AddressSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  /** One default for each person; the database holds that too. @throws when it was removed meanwhile */
  async makeDefault(): Promise<void> {
    await db.transaction(async (trx) => {
      await holdPresent(trx, this.userId)
      await Address.query({ client: trx }).where('id', this.id).firstOrFail()
      await this.becomeDefault(trx)
    })
  }

  /** The default passes on to the oldest address that is left. */
  async remove(): Promise<void> {
    await db.transaction(async (trx) => {
      await holdPresent(trx, this.userId)
      const addresses = () => Address.query({ client: trx }).where('userId', this.userId)
      const removed = await addresses().where('id', this.id).first()
      await removed?.delete()
      if (!removed?.isDefault) return
      const next = await addresses().orderBy('id').first()
      await next?.becomeDefault(trx)
    })
  }

  private async becomeDefault(trx: TransactionClientContract): Promise<void> {
    await Address.query({ client: trx }).where('userId', this.userId).update({ isDefault: false })
    await this.useTransaction(trx).refresh()
    this.isDefault = true
    await this.save()
  }
}
