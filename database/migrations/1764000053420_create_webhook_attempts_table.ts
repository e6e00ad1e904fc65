import { BaseSchema } from '@adonisjs/lucid/schema'

/** What came of each try: a status, or the kind of failure. Of an answer the first kilobyte is kept. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE webhook_attempts (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        delivery_id BIGINT UNSIGNED NOT NULL,
        status_code SMALLINT UNSIGNED NULL,
        error VARCHAR(20) CHARACTER SET ascii NULL,
        answer VARCHAR(1024) NULL,
        milliseconds INT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL,
        KEY webhook_attempts_of (delivery_id, id),
        CONSTRAINT webhook_attempts_outcome CHECK ((status_code IS NULL) <> (error IS NULL)),
        FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE webhook_attempts')
  }
}
