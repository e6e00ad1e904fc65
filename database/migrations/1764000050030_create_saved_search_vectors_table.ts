import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a saved question means, kept as long as its words and the model are the same. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE saved_search_vectors (
        search_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        space VARCHAR(120) NOT NULL,
        embedding BLOB NOT NULL,
        FOREIGN KEY (search_id) REFERENCES saved_searches (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE saved_search_vectors')
  }
}
