import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE email_codes (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        flow CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        email VARCHAR(254) NOT NULL,
        purpose ENUM('sign_up', 'step_up') NOT NULL,
        code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        sent_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        verified_at DATETIME(3) NULL,
        KEY email_codes_expiry (expires_at)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE email_codes')
  }
}
