import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listing_photos (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        listing_id BIGINT UNSIGNED NOT NULL,
        upload_id BIGINT UNSIGNED NOT NULL UNIQUE,
        position SMALLINT UNSIGNED NOT NULL,
        is_primary BOOLEAN NOT NULL DEFAULT FALSE,
        primary_of BIGINT UNSIGNED AS (IF(is_primary, listing_id, NULL)) VIRTUAL UNIQUE,
        KEY listing_photos_listing (listing_id, position),
        FOREIGN KEY (listing_id) REFERENCES listings (id),
        FOREIGN KEY (upload_id) REFERENCES uploads (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listing_photos')
  }
}
