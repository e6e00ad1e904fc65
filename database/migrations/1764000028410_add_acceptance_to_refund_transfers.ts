import { BaseSchema } from '@adonisjs/lucid/schema'

/** When the bank took a refund in that it decides on later, as payout_attempts has it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE refund_transfers ADD accepted_at DATETIME(3) NULL AFTER outcome')
  }

  async down() {
    this.schema.raw('ALTER TABLE refund_transfers DROP COLUMN accepted_at')
  }
}
