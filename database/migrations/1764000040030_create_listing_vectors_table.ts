import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * One vector for each listing in public view. `listings:embed --all` makes the table anew when vectors
 * get another length. The index is not told of a foreign key's cascade, so there is none.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_vectors (
        listing_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        version INT UNSIGNED NOT NULL,
        space VARCHAR(100) NOT NULL,
        fingerprint CHAR(64) CHARACTER SET ascii NOT NULL,
        embedding VECTOR(512) NOT NULL,
        VECTOR INDEX listing_vectors_embedding (embedding) M=8 DISTANCE=cosine
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_vectors')
  }
}
