import { BaseSchema } from '@adonisjs/lucid/schema'

/** Moderators look through what was decided, the latest first. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE report_cases ADD KEY report_cases_decided (is_open, decided_at, id)'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE report_cases DROP KEY report_cases_decided')
  }
}
