import { BaseSchema } from '@adonisjs/lucid/schema'

/** A digest of what the person said with the step: the same step saying something else is no double click. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE reservation_events ADD said CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER seen_version'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE reservation_events DROP COLUMN said')
  }
}
