import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { RefundTransferSchema } from '#database/schema'
import Refund from '#models/refund'

/** One try to bring a refund to its guest by bank, with the account as it was when it began. */
export default class RefundTransfer extends RefundTransferSchema {
  @belongsTo(() => Refund)
  declare refund: BelongsTo<typeof Refund>
}
