import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Every (region, category) under which a listing is found, 0 meaning any: whatever pair a person
 * asks for is one range of the primary key, in the order of the newest first.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_shelves (
        region_id BIGINT UNSIGNED NOT NULL,
        category_id BIGINT UNSIGNED NOT NULL,
        listing_id BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (region_id, category_id, listing_id),
        KEY listing_shelves_listing (listing_id),
        FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_shelves')
  }
}
