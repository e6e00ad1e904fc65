import { BaseSchema } from '@adonisjs/lucid/schema'

/** When a moderator turned down what the guest reported of a hand-over or a parcel: it is not reported again. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE reservations ADD report_turned_down_at DATETIME(3) NULL AFTER non_arrival_reported_at'
    )
    this.schema.raw(`
      ALTER TABLE reservation_events MODIFY kind ENUM(
        'moved', 'edited', 'tracking_corrected', 'reported', 'objected', 'lowered', 'decided', 'unit_changed',
        'growth_stopped', 'refunded_by_hand', 'report_turned_down'
      ) NOT NULL
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE reservation_events MODIFY kind ENUM(
        'moved', 'edited', 'tracking_corrected', 'reported', 'objected', 'lowered', 'decided', 'unit_changed',
        'growth_stopped', 'refunded_by_hand'
      ) NOT NULL
    `)
    this.schema.raw('ALTER TABLE reservations DROP COLUMN report_turned_down_at')
  }
}
