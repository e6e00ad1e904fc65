import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_options (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        listing_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(60) NOT NULL,
        fee BIGINT NOT NULL,
        deposit BIGINT NOT NULL,
        position SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        archived_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY listing_options_listing (listing_id, archived_at),
        CONSTRAINT listing_options_fee CHECK (fee BETWEEN 0 AND 1000000),
        CONSTRAINT listing_options_deposit CHECK (deposit BETWEEN 0 AND 5000000),
        FOREIGN KEY (listing_id) REFERENCES listings (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_options')
  }
}
