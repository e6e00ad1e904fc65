import { BaseSchema } from '@adonisjs/lucid/schema'

/** Of an address only the SHA-256 of its secret is kept. A person has one of each kind. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE calendar_feeds (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        user_id BIGINT UNSIGNED NOT NULL,
        kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
        hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        last_read_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY calendar_feeds_of (user_id, kind),
        CONSTRAINT calendar_feeds_kind CHECK (kind IN ('hosting', 'renting')),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE calendar_feeds')
  }
}
