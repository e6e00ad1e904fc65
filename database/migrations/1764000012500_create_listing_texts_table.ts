import { BaseSchema } from '@adonisjs/lucid/schema'

/** What keyword search reads. Byte-wise collation: the text is folded before it is written. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_texts (
        listing_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        text MEDIUMTEXT NOT NULL,
        tokens MEDIUMTEXT NOT NULL,
        FULLTEXT KEY listing_texts_tokens (tokens),
        FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
      ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    `)
    this.schema.raw(`
      CREATE TABLE keyword_tokens (
        token VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
        listings INT UNSIGNED NOT NULL
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE keyword_tokens')
    this.schema.raw('DROP TABLE listing_texts')
  }
}
