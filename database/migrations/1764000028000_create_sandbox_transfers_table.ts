import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a bank would keep on its own machines; nothing of the product reads it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE sandbox_transfers (
        idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        amount BIGINT NOT NULL,
        bank_code CHAR(3) CHARACTER SET ascii NOT NULL,
        number_tail CHAR(4) CHARACTER SET ascii NOT NULL,
        holder VARCHAR(40) NOT NULL,
        memo VARCHAR(40) NOT NULL,
        refusal VARCHAR(40) CHARACTER SET ascii NULL,
        reference CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        answered_at DATETIME(3) NOT NULL
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE sandbox_transfers')
  }
}
