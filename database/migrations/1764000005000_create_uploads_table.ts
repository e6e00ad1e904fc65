import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE uploads (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        purpose ENUM('listing', 'avatar', 'review', 'chat', 'inspection', 'claim', 'objection') NOT NULL,
        path VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        mime VARCHAR(40) NOT NULL,
        bytes INT UNSIGNED NOT NULL,
        width INT UNSIGNED NOT NULL,
        height INT UNSIGNED NOT NULL,
        placeholder VARCHAR(2000) NULL,
        sized_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY uploads_user (user_id),
        FOREIGN KEY (user_id) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      ALTER TABLE users
        ADD CONSTRAINT users_avatar FOREIGN KEY (avatar_upload_id) REFERENCES uploads (id) ON DELETE SET NULL
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE users DROP FOREIGN KEY users_avatar')
    this.schema.raw('DROP TABLE uploads')
  }
}
