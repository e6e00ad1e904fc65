import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE review_photos (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        review_id BIGINT UNSIGNED NOT NULL,
        upload_id BIGINT UNSIGNED NOT NULL UNIQUE,
        position SMALLINT UNSIGNED NOT NULL,
        UNIQUE KEY review_photos_place (review_id, position),
        CONSTRAINT review_photos_position CHECK (position < 5),
        FOREIGN KEY (review_id) REFERENCES reviews (id),
        FOREIGN KEY (upload_id) REFERENCES uploads (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE review_photos')
  }
}
