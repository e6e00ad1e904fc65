import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE chat_members (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        room_id BIGINT UNSIGNED NOT NULL,
        user_id BIGINT UNSIGNED NOT NULL,
        read_sequence INT UNSIGNED NOT NULL DEFAULT 0,
        left_through_sequence INT UNSIGNED NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY chat_members_room_user (room_id, user_id),
        KEY chat_members_user (user_id),
        FOREIGN KEY (room_id) REFERENCES chat_rooms (id),
        FOREIGN KEY (user_id) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE chat_members')
  }
}
