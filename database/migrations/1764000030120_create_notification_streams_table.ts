import { BaseSchema } from '@adonisjs/lucid/schema'

/** How far a person's stream has come. Its row is the lock under which revisions are given. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE notification_streams (
        user_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE notification_streams')
  }
}
