import { BaseSchema } from '@adonisjs/lucid/schema'

/** Of a token only its SHA-256 is kept. Tokens go with their person. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE auth_access_tokens (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        tokenable_id BIGINT UNSIGNED NOT NULL,
        type VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'auth_token',
        name VARCHAR(40) NOT NULL,
        hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        abilities VARCHAR(500) CHARACTER SET ascii NOT NULL,
        last_used_at DATETIME(3) NULL,
        expires_at DATETIME(3) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY auth_access_tokens_of (tokenable_id, id),
        CONSTRAINT auth_access_tokens_abilities CHECK (JSON_TYPE(abilities) = 'ARRAY' AND JSON_LENGTH(abilities) > 0),
        FOREIGN KEY (tokenable_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE auth_access_tokens')
  }
}
