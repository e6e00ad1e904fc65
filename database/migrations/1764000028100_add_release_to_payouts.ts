import { BaseSchema } from '@adonisjs/lucid/schema'

/** An admin lets the money of a banned host go: it is not held again for the same ban. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE payouts ADD released_at DATETIME(3) NULL AFTER sent_at')
  }

  async down() {
    this.schema.raw('ALTER TABLE payouts DROP COLUMN released_at')
  }
}
