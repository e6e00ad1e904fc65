import { BaseSchema } from '@adonisjs/lucid/schema'

/** Each minute's look at what is stuck reads these and little else, however many rows there are. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE payout_attempts ADD KEY payout_attempts_unknown (outcome, created_at)'
    )
    this.schema.raw(
      'ALTER TABLE refund_transfers ADD KEY refund_transfers_unknown (outcome, created_at)'
    )
    this.schema.raw('ALTER TABLE uploads ADD KEY uploads_unsized (sized_at, status, created_at)')
  }

  async down() {
    this.schema.raw('ALTER TABLE uploads DROP KEY uploads_unsized')
    this.schema.raw('ALTER TABLE refund_transfers DROP KEY refund_transfers_unknown')
    this.schema.raw('ALTER TABLE payout_attempts DROP KEY payout_attempts_unknown')
  }
}
