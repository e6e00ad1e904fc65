import { BaseSchema } from '@adonisjs/lucid/schema'

/** Which request an effect goes back to, so that whoever carries it out can say so in the log. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE outbox_messages
        ADD COLUMN caused_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE outbox_messages DROP COLUMN caused_by')
  }
}
