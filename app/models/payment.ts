import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PaymentSchema } from '#database/schema'
import Reservation from '#models/reservation'

export default class Payment extends PaymentSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>
}
