import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What somebody looks for again and again: filters, or a question. `place` keeps a person to fifty, and
 * `fingerprint` to one of each, whatever the code does. Alerts tell of what came after `alerts_since`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE saved_searches (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        place SMALLINT UNSIGNED NOT NULL,
        name VARCHAR(60) NULL,
        filters JSON NULL,
        question VARCHAR(500) NULL,
        fingerprint BINARY(32) AS (UNHEX(SHA2(COALESCE(filters, CONCAT('?', question)), 256))) STORED,
        is_alerting TINYINT(1) NOT NULL DEFAULT 1,
        alerts_since DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        looked_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY saved_searches_place (user_id, place),
        UNIQUE KEY saved_searches_fingerprint (user_id, fingerprint),
        KEY saved_searches_alerting (is_alerting, id),
        CONSTRAINT saved_searches_at_most_fifty CHECK (place BETWEEN 1 AND 50),
        CONSTRAINT saved_searches_name CHECK (CHAR_LENGTH(name) >= 1),
        CONSTRAINT saved_searches_one CHECK ((filters IS NULL) <> (question IS NULL)),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE saved_searches')
  }
}
