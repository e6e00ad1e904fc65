import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PayoutAttemptSchema } from '#database/schema'
import Payout from '#models/payout'

/** One try to pay a host, with the account as it was when it began. */
export default class PayoutAttempt extends PayoutAttemptSchema {
  @belongsTo(() => Payout)
  declare payout: BelongsTo<typeof Payout>
}
