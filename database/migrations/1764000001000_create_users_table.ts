import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE users (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        email VARCHAR(254) NOT NULL UNIQUE,
        password VARCHAR(255) NULL,
        nickname VARCHAR(20) NOT NULL UNIQUE,
        name VARCHAR(40) NULL,
        phone VARCHAR(20) NULL,
        role ENUM('user', 'moderator', 'admin') NOT NULL DEFAULT 'user',
        locale ENUM('ko', 'en') NOT NULL DEFAULT 'ko',
        avatar_upload_id BIGINT UNSIGNED NULL,
        terms_version VARCHAR(20) NOT NULL,
        privacy_version VARCHAR(20) NOT NULL,
        consented_at DATETIME(3) NOT NULL,
        marketing_consented_at DATETIME(3) NULL,
        suspended_until DATETIME(3) NULL,
        banned_at DATETIME(3) NULL,
        sanction_reason VARCHAR(500) NULL,
        session_epoch INT UNSIGNED NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE users')
  }
}
