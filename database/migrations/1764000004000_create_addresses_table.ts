import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE addresses (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        user_id BIGINT UNSIGNED NOT NULL,
        label VARCHAR(20) NOT NULL,
        recipient VARCHAR(40) NOT NULL,
        phone VARCHAR(20) NOT NULL,
        postcode CHAR(5) NOT NULL,
        line1 VARCHAR(200) NOT NULL,
        line2 VARCHAR(100) NULL,
        is_default BOOLEAN NOT NULL DEFAULT FALSE,
        default_for BIGINT UNSIGNED AS (IF(is_default, user_id, NULL)) VIRTUAL UNIQUE,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY addresses_user (user_id),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE addresses')
  }
}
