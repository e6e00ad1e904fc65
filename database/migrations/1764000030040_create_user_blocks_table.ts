import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE user_blocks (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        blocker_id BIGINT UNSIGNED NOT NULL,
        blocked_id BIGINT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY user_blocks_pair (blocker_id, blocked_id),
        KEY user_blocks_blocked (blocked_id),
        CHECK (blocker_id <> blocked_id),
        FOREIGN KEY (blocker_id) REFERENCES users (id),
        FOREIGN KEY (blocked_id) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE user_blocks')
  }
}
