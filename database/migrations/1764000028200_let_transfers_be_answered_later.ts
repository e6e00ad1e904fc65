import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A bank may take a transfer in and decide later: an attempt keeps since when it waits for that, and the
 * sandbox bank when it decides, which may be in the future.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE payout_attempts ADD COLUMN accepted_at DATETIME(3) NULL AFTER reference'
    )
    this.schema.raw(
      'ALTER TABLE sandbox_transfers CHANGE COLUMN answered_at decides_at DATETIME(3) NOT NULL'
    )
  }

  async down() {
    this.schema.raw(
      'ALTER TABLE sandbox_transfers CHANGE COLUMN decides_at answered_at DATETIME(3) NOT NULL'
    )
    this.schema.raw('ALTER TABLE payout_attempts DROP COLUMN accepted_at')
  }
}
