import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE outbox_messages (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        topic VARCHAR(60) CHARACTER SET ascii NOT NULL,
        dedupe_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
        payload JSON NOT NULL,
        available_at DATETIME(3) NOT NULL,
        claim_token CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        claimed_until DATETIME(3) NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        last_error VARCHAR(1000) NULL,
        done_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY outbox_messages_due (done_at, available_at, id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE outbox_messages')
  }
}
