import { BaseSchema } from '@adonisjs/lucid/schema'

/** What somebody wants to hear of, and how. Without a row both ways are open. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE notification_preferences (
        user_id BIGINT UNSIGNED NOT NULL,
        section VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        in_app TINYINT(1) NOT NULL DEFAULT 1,
        email TINYINT(1) NOT NULL DEFAULT 1,
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        PRIMARY KEY (user_id, section),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE notification_preferences')
  }
}
