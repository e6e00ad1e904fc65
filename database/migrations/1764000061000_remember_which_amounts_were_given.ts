import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whether the host said what it costs: a draft is stored with 0 where no amount was given. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE listings
        ADD COLUMN has_fee BOOLEAN NOT NULL DEFAULT TRUE AFTER fee,
        ADD COLUMN has_deposit BOOLEAN NOT NULL DEFAULT TRUE AFTER deposit
    `)
    this.schema.raw(`
      UPDATE listings SET has_fee = fee > 0, has_deposit = deposit > 0, updated_at = updated_at
      WHERE status = 'draft'
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE listings DROP COLUMN has_fee, DROP COLUMN has_deposit')
  }
}
