import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * How far the vector of each listing in public view has come. `due_at` is when the row may be claimed:
 * it waits, or the claim on it has run out.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_embeddings (
        listing_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        status ENUM('WAIT', 'PENDING', 'DONE') NOT NULL DEFAULT 'WAIT',
        due_at DATETIME(3) NULL DEFAULT UTC_TIMESTAMP(3),
        claim_token CHAR(26) CHARACTER SET ascii NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        last_error VARCHAR(100) NULL,
        embedded_at DATETIME(3) NULL,
        KEY listing_embeddings_due (due_at, listing_id),
        KEY listing_embeddings_claim (claim_token),
        CONSTRAINT listing_embeddings_due CHECK ((status = 'DONE') = (due_at IS NULL)),
        CONSTRAINT listing_embeddings_claim CHECK ((status = 'PENDING') = (claim_token IS NOT NULL)),
        FOREIGN KEY (listing_id) REFERENCES listings (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_embeddings')
  }
}
