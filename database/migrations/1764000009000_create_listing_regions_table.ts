import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_regions (
        listing_id BIGINT UNSIGNED NOT NULL,
        region_id BIGINT UNSIGNED NOT NULL,
        category_id BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (listing_id, region_id),
        KEY listing_regions_region (region_id, category_id, listing_id),
        FOREIGN KEY (listing_id, category_id) REFERENCES listings (id, category_id) ON DELETE CASCADE ON UPDATE CASCADE,
        FOREIGN KEY (region_id) REFERENCES regions (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_regions')
  }
}
