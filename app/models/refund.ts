import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { RefundSchema } from '#database/schema'
import Payment from '#models/payment'
import Reservation from '#models/reservation'
import { execute, retry } from './payment/refunding.js'

export default class Refund extends RefundSchema {
  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>

  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  /** Asks the provider to give the money back; safe to repeat, tries again later by itself. */
  execute() {
    return execute(this)
  }

  /** An operator starts it anew after the last attempt. */
  retry() {
    return retry(this)
  }
}
