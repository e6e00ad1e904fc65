import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * `cause` names what a person is told of, so that a retry tells them once. `revision` is the row's place in the
 * person's stream; it is given after the commit, so that whoever has seen one has missed none before it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE notifications (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        cause VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        target VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
        actor_id BIGINT UNSIGNED NULL,
        data JSON NOT NULL,
        revision BIGINT UNSIGNED NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        read_at DATETIME(3) NULL,
        UNIQUE KEY notifications_cause (user_id, cause),
        UNIQUE KEY notifications_revision (user_id, revision),
        KEY notifications_list (user_id, id),
        KEY notifications_unread (user_id, read_at, id),
        KEY notifications_read (read_at),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE notifications')
  }
}
