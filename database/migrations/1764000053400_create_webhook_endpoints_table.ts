import { BaseSchema } from '@adonisjs/lucid/schema'

/** Secrets are encrypted by the application. Places are numbered, so that the database refuses a sixth. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE webhook_endpoints (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        place SMALLINT UNSIGNED NOT NULL,
        url VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        events VARCHAR(1000) CHARACTER SET ascii NOT NULL,
        secret_encrypted VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        old_secret_encrypted VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL,
        old_secret_until DATETIME(3) NULL,
        status VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'active',
        failing_since DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY webhook_endpoints_place (user_id, place),
        CONSTRAINT webhook_endpoints_places CHECK (place BETWEEN 1 AND 5),
        CONSTRAINT webhook_endpoints_events CHECK (JSON_TYPE(events) = 'ARRAY' AND JSON_LENGTH(events) > 0),
        CONSTRAINT webhook_endpoints_status CHECK (status IN ('active', 'paused', 'failing', 'gone')),
        CONSTRAINT webhook_endpoints_old_secret CHECK ((old_secret_encrypted IS NULL) = (old_secret_until IS NULL)),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE webhook_endpoints')
  }
}
