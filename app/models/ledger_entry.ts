import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { LedgerEntrySchema } from '#database/schema'
import Payment from '#models/payment'
import Reservation from '#models/reservation'

/** One movement of money. Written by the verbs of `ledger/movements`, read by `ledger/verify`, never changed. */
export default class LedgerEntry extends LedgerEntrySchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => Payment)
  declare payment: BelongsTo<typeof Payment>
}
