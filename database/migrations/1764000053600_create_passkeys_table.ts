import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Keys that people keep in their devices: only the public half is here, in base64url. An id is one person's, whoever
 * shows it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE passkeys (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        user_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(40) NOT NULL,
        credential_id VARCHAR(1364) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        public_key VARCHAR(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        counter INT UNSIGNED NOT NULL DEFAULT 0,
        transports JSON NOT NULL,
        is_backed_up BOOLEAN NOT NULL DEFAULT FALSE,
        last_used_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY passkeys_credential (credential_id),
        KEY passkeys_of (user_id, id),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE passkeys')
  }
}
