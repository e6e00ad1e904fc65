import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a payment company would keep on its own machines; nothing of the product reads it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE sandbox_payments (
        order_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        provider_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        amount BIGINT NOT NULL,
        title VARCHAR(120) NOT NULL,
        outcome ENUM('waiting', 'agreed', 'refused', 'paid') NOT NULL DEFAULT 'waiting',
        method VARCHAR(40) NULL,
        paid_at DATETIME(3) NULL
      )
    `)
    this.schema.raw(`
      CREATE TABLE sandbox_cancels (
        idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        provider_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount BIGINT NOT NULL,
        reference CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        cancelled_at DATETIME(3) NOT NULL,
        FOREIGN KEY (provider_key) REFERENCES sandbox_payments (provider_key)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE sandbox_cancels')
    this.schema.raw('DROP TABLE sandbox_payments')
  }
}
