import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { RefundSchema } from '#database/schema'
import Payment from '#models/payment'
import Reservation from '#models/reservation'

export default class Refund extends RefundSchema {
  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>

  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>
}
