import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a saved search has found: told of once, ever. `told_at` is null until its notification is stored. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE saved_search_matches (
        search_id BIGINT UNSIGNED NOT NULL,
        listing_id BIGINT UNSIGNED NOT NULL,
        told_at DATETIME(3) NULL,
        PRIMARY KEY (search_id, listing_id),
        KEY saved_search_matches_untold (told_at, search_id),
        FOREIGN KEY (search_id) REFERENCES saved_searches (id) ON DELETE CASCADE,
        FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE saved_search_matches')
  }
}
