import { BaseSchema } from '@adonisjs/lucid/schema'

/** The client's own id of a message makes sending it again harmless; the reservation's event, telling it again. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE chat_messages (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        room_id BIGINT UNSIGNED NOT NULL,
        sequence INT UNSIGNED NOT NULL,
        sender_id BIGINT UNSIGNED NULL,
        client_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        kind ENUM('text', 'photos', 'system') NOT NULL,
        body VARCHAR(2000) NULL,
        data JSON NULL,
        is_muted BOOLEAN NOT NULL DEFAULT FALSE,
        reservation_event_id BIGINT UNSIGNED NULL UNIQUE,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY chat_messages_place (room_id, sequence),
        UNIQUE KEY chat_messages_once (room_id, sender_id, client_id),
        KEY chat_messages_sender (sender_id),
        CHECK ((kind = 'system') = (sender_id IS NULL)),
        CHECK ((kind = 'system') = (client_id IS NULL)),
        CHECK ((kind = 'text') = (body IS NOT NULL)),
        FOREIGN KEY (room_id) REFERENCES chat_rooms (id),
        FOREIGN KEY (sender_id) REFERENCES users (id),
        FOREIGN KEY (reservation_event_id) REFERENCES reservation_events (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE chat_messages')
  }
}
