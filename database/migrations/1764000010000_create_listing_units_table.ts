import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_units (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        listing_id BIGINT UNSIGNED NOT NULL,
        number SMALLINT UNSIGNED NOT NULL,
        retired_at DATETIME(3) NULL,
        retired_reason ENUM('lost', 'removed') NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY listing_units_number (listing_id, number),
        UNIQUE KEY listing_units_id_listing (id, listing_id),
        FOREIGN KEY (listing_id) REFERENCES listings (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_units')
  }
}
