import { BaseSchema } from '@adonisjs/lucid/schema'

/** Attempts of one group share one idempotency key; a provider repeats its first answer to a key. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE refunds ADD COLUMN attempt_group SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER attempts'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE refunds DROP COLUMN attempt_group')
  }
}
