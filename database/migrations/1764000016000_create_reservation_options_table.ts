import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE reservation_options (
        reservation_id BIGINT UNSIGNED NOT NULL,
        option_id BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (reservation_id, option_id),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (option_id) REFERENCES listing_options (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE reservation_options')
  }
}
