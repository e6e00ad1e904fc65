import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { BankAccountSchema } from '#database/schema'
import User from '#models/user'
import clock from '#services/clock'
import { enter, remove } from './bank_account/entering.js'
import type { Entry } from './bank_account/number.js'

/** Where a host is paid. A person has one that counts; those before are retired. */
export default class BankAccount extends BankAccountSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  static currentOf({ id }: { id: number }): Promise<BankAccount | null> {
    return this.query().where('user_id', id).whereNull('retired_at').first()
  }

  /** The person's new account; the one before is retired. Usable a day later, so that its owner can object. */
  static enter(user: User, entry: Entry) {
    return enter(user, entry)
  }

  static remove(user: User) {
    return remove(user)
  }

  isUsable(now: DateTime = clock.now()) {
    return this.retiredAt === null && this.usableAt <= now
  }
}
