import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE booked_periods (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        unit_id BIGINT UNSIGNED NOT NULL,
        listing_id BIGINT UNSIGNED NOT NULL,
        reservation_id BIGINT UNSIGNED NULL UNIQUE,
        block_id BIGINT UNSIGNED NULL,
        starts_on DATE NOT NULL,
        ends_before DATE NOT NULL,
        PERIOD FOR occupied (starts_on, ends_before),
        UNIQUE KEY booked_periods_no_overlap (unit_id, occupied WITHOUT OVERLAPS),
        KEY booked_periods_listing (listing_id, starts_on, ends_before),
        KEY booked_periods_block (block_id),
        CONSTRAINT booked_periods_owner CHECK ((reservation_id IS NULL) <> (block_id IS NULL)),
        FOREIGN KEY (unit_id, listing_id) REFERENCES listing_units (id, listing_id),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (block_id) REFERENCES listing_blocks (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE booked_periods')
  }
}
