import { BaseSchema } from '@adonisjs/lucid/schema'

/** Moderation takes a message out of sight; its place in the room stays. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE chat_messages ADD COLUMN hidden_at DATETIME(3) NULL')
  }

  async down() {
    this.schema.raw('ALTER TABLE chat_messages DROP COLUMN hidden_at')
  }
}
