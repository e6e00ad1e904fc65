import { BaseSchema } from '@adonisjs/lucid/schema'

/** The sequence is given out under the row's lock: a message that is seen has all earlier ones behind it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE chat_rooms (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        listing_id BIGINT UNSIGNED NOT NULL,
        guest_id BIGINT UNSIGNED NOT NULL,
        host_id BIGINT UNSIGNED NOT NULL,
        last_sequence INT UNSIGNED NOT NULL DEFAULT 0,
        active_at DATETIME(3) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY chat_rooms_pair (listing_id, guest_id),
        KEY chat_rooms_host (host_id),
        KEY chat_rooms_guest (guest_id),
        CHECK (guest_id <> host_id),
        FOREIGN KEY (listing_id) REFERENCES listings (id),
        FOREIGN KEY (guest_id) REFERENCES users (id),
        FOREIGN KEY (host_id) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE chat_rooms')
  }
}
