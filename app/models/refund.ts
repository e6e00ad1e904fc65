import { belongsTo, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import { RefundSchema } from '#database/schema'
import type { AuditActor } from '#models/audit/audit'
import type { Entry } from '#models/bank_account/number'
import Payment from '#models/payment'
import RefundAccount from '#models/refund_account'
import RefundTransfer from '#models/refund_transfer'
import Reservation from '#models/reservation'
import type User from '#models/user'
import { execute, retry } from './payment/refunding.js'
import { enterAccount } from './refund/account.js'

export default class Refund extends RefundSchema {
  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>

  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @hasOne(() => RefundAccount)
  declare account: HasOne<typeof RefundAccount>

  @hasMany(() => RefundTransfer)
  declare transfers: HasMany<typeof RefundTransfer>

  /**
   * The guest says where the refunds of a reservation go that the provider can give back no longer. May be
   * corrected until the bank is asked.
   * @throws RefusalException notAllowed, notNow, refundUnderWay
   */
  static enterAccount(reservation: Reservation, guest: User, entry: Entry) {
    return enterAccount(reservation, guest, entry)
  }

  /** Asks the provider, or the bank, to give the money back; safe to repeat, tries again later by itself. */
  execute() {
    return execute(this)
  }

  /**
   * An operator starts it anew after the last attempt.
   * @throws PaymentStateException when it does not wait for one
   */
  retry(by: AuditActor = 'operator') {
    return retry(this, by)
  }
}
