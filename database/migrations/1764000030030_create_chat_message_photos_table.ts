import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE chat_message_photos (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        message_id BIGINT UNSIGNED NOT NULL,
        upload_id BIGINT UNSIGNED NOT NULL UNIQUE,
        position SMALLINT UNSIGNED NOT NULL,
        UNIQUE KEY chat_message_photos_place (message_id, position),
        CHECK (position < 5),
        FOREIGN KEY (message_id) REFERENCES chat_messages (id),
        FOREIGN KEY (upload_id) REFERENCES uploads (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE chat_message_photos')
  }
}
