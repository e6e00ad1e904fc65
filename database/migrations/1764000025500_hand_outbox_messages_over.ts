import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE outbox_messages
        ADD COLUMN handed_at DATETIME(3) NULL AFTER available_at,
        ADD COLUMN failed_at DATETIME(3) NULL AFTER done_at,
        ADD KEY outbox_messages_unhanded (done_at, failed_at, handed_at, available_at, id)
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE outbox_messages
        DROP KEY outbox_messages_unhanded,
        DROP COLUMN failed_at,
        DROP COLUMN handed_at
    `)
  }
}
