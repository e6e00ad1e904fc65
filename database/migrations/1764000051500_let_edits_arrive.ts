import { BaseSchema } from '@adonisjs/lucid/schema'

const NOTE = `INSERT INTO listing_arrivals (listing_id) VALUES (NEW.id)
  ON DUPLICATE KEY UPDATE arrived_at = UTC_TIMESTAMP(3)`

const NOTE_OF_PART = `INSERT INTO listing_arrivals (listing_id)
  SELECT id FROM listings WHERE id = NEW.listing_id AND is_listed = 1
  ON DUPLICATE KEY UPDATE arrived_at = UTC_TIMESTAMP(3)`

/** What saved searches compare; a deposit or a cancellation policy is looked for by nobody. */
const SOUGHT = [
  'title',
  'content',
  'category_id',
  'fee',
  'receive_method',
  'return_method',
  'min_days',
  'max_days',
  'notice_days',
]

/**
 * A listing that is edited while it is in public view may fit searches that it did not fit before: a
 * lower fee, another region. It arrives anew; matches keep it from being told of twice.
 */
export default class extends BaseSchema {
  async up() {
    const isSame = SOUGHT.map((column) => `NEW.${column} <=> OLD.${column}`).join(' AND ')
    this.schema.raw(`
      CREATE OR REPLACE TRIGGER listings_arrive_after_update AFTER UPDATE ON listings FOR EACH ROW
      IF NEW.is_listed = 1 AND (OLD.is_listed = 0 OR NOT (${isSame})) THEN ${NOTE}; END IF
    `)
    this.schema.raw(`
      CREATE TRIGGER listing_regions_arrive_after_insert AFTER INSERT ON listing_regions FOR EACH ROW
      ${NOTE_OF_PART}
    `)
    this.schema.raw(`
      CREATE TRIGGER listing_options_arrive_after_insert AFTER INSERT ON listing_options FOR EACH ROW
      ${NOTE_OF_PART}
    `)
    this.schema.raw(`
      CREATE TRIGGER listing_options_arrive_after_update AFTER UPDATE ON listing_options FOR EACH ROW
      IF NEW.archived_at IS NULL AND NOT (NEW.name <=> OLD.name AND OLD.archived_at IS NULL)
      THEN ${NOTE_OF_PART}; END IF
    `)
  }

  async down() {
    this.schema.raw('DROP TRIGGER listing_options_arrive_after_update')
    this.schema.raw('DROP TRIGGER listing_options_arrive_after_insert')
    this.schema.raw('DROP TRIGGER listing_regions_arrive_after_insert')
    this.schema.raw(`
      CREATE OR REPLACE TRIGGER listings_arrive_after_update AFTER UPDATE ON listings FOR EACH ROW
      IF NEW.is_listed = 1 AND OLD.is_listed = 0 THEN ${NOTE}; END IF
    `)
  }
}
