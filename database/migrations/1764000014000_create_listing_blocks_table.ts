import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_blocks (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        listing_id BIGINT UNSIGNED NOT NULL,
        start_date DATE NOT NULL,
        end_date DATE NOT NULL,
        note VARCHAR(100) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY listing_blocks_listing (listing_id, start_date),
        CONSTRAINT listing_blocks_order CHECK (start_date <= end_date),
        FOREIGN KEY (listing_id) REFERENCES listings (id)
      )
    `)
    this.schema.raw(`
      CREATE TABLE listing_block_units (
        block_id BIGINT UNSIGNED NOT NULL,
        unit_id BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (block_id, unit_id),
        FOREIGN KEY (block_id) REFERENCES listing_blocks (id) ON DELETE CASCADE,
        FOREIGN KEY (unit_id) REFERENCES listing_units (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_block_units')
    this.schema.raw('DROP TABLE listing_blocks')
  }
}
