import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE reservation_photos (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        reservation_id BIGINT UNSIGNED NOT NULL,
        upload_id BIGINT UNSIGNED NOT NULL UNIQUE,
        stage ENUM('received', 'inspection_failed', 'handed_back', 'claim', 'objection') NOT NULL,
        position SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY reservation_photos_reservation (reservation_id, stage, position),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (upload_id) REFERENCES uploads (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE reservation_photos')
  }
}
