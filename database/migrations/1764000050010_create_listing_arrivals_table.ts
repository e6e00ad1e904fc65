import { BaseSchema } from '@adonisjs/lucid/schema'

const NOTE = `INSERT INTO listing_arrivals (listing_id) VALUES (NEW.id)
  ON DUPLICATE KEY UPDATE arrived_at = UTC_TIMESTAMP(3)`

/**
 * Listings that came into public view and that nobody has compared with saved searches yet. A row is
 * seen when its transaction is committed, and goes when every search has looked at it: there is no
 * window of time that a slow transaction could fall through. Triggers write it, whoever publishes.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_arrivals (
        listing_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        arrived_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
      )
    `)
    this.schema.raw(`
      CREATE TRIGGER listings_arrive_after_insert AFTER INSERT ON listings FOR EACH ROW
      IF NEW.is_listed = 1 THEN ${NOTE}; END IF
    `)
    this.schema.raw(`
      CREATE TRIGGER listings_arrive_after_update AFTER UPDATE ON listings FOR EACH ROW
      IF NEW.is_listed = 1 AND OLD.is_listed = 0 THEN ${NOTE}; END IF
    `)
  }

  async down() {
    this.schema.raw('DROP TRIGGER listings_arrive_after_update')
    this.schema.raw('DROP TRIGGER listings_arrive_after_insert')
    this.schema.raw('DROP TABLE listing_arrivals')
  }
}
