import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE email_codes (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        email VARCHAR(254) NOT NULL,
        purpose ENUM('sign_up', 'step_up') NOT NULL,
        code_hash VARCHAR(255) NOT NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        sent_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        verified_at DATETIME(3) NULL,
        UNIQUE KEY email_codes_email_purpose (email, purpose)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE email_codes')
  }
}
