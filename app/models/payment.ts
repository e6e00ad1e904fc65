import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PaymentSchema } from '#database/schema'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import type User from '#models/user'
import { confirm, start, type Confirming } from './payment/paying.js'
import { heed, reconcile, settleUnknown, type Hint } from './payment/settling.js'

export default class Payment extends PaymentSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @hasMany(() => Refund)
  declare refunds: HasMany<typeof Refund>

  /** Opens an order with the provider; answers the payment and where the guest pays it. */
  static async start(reservation: Reservation, guest: User) {
    await settleUnknown(reservation)
    return start(reservation, guest)
  }

  /** Asks the provider whether an order is paid; only its answer makes it so. Safe to repeat. */
  static confirm(confirming: Confirming) {
    return confirm(confirming)
  }

  /** A webhook: reads the order back from its provider; safe to repeat, in any order. */
  static heed(hint: Hint) {
    return heed(hint)
  }

  /** Finds out about orders of unknown outcome and closes those that nobody came back from. */
  static reconcile() {
    return reconcile()
  }
}
