import { BaseSchema } from '@adonisjs/lucid/schema'

/** Which request a webhook goes back to, so that whoever sends it can say so in the log. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE webhook_deliveries
        ADD COLUMN caused_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE webhook_deliveries DROP COLUMN caused_by')
  }
}
