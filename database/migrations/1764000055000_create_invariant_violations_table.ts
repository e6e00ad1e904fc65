import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the watch found to be wrong, and until when. At most one open row says so of one thing. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invariant_violations (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        invariant VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        found_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        detail JSON NOT NULL,
        is_open BOOLEAN AS (IF(ended_at IS NULL, 1, NULL)) VIRTUAL,
        UNIQUE KEY invariant_violations_open (is_open, invariant, subject),
        KEY invariant_violations_found (found_at),
        KEY invariant_violations_of (invariant, found_at)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE invariant_violations')
  }
}
