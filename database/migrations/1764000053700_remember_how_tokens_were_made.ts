import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whether the session that made a token had shown a passkey, which staff may need. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE auth_access_tokens
        ADD COLUMN is_two_step BOOLEAN NOT NULL DEFAULT FALSE AFTER abilities
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE auth_access_tokens DROP COLUMN is_two_step')
  }
}
