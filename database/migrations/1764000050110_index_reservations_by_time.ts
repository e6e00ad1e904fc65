import { BaseSchema } from '@adonisjs/lucid/schema'

/** What happened in a period is read off these alone: each holds all that the statistics add up. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE reservations
        ADD KEY reservations_requested (requested_at, listing_id),
        ADD KEY reservations_approved (approved_at, listing_id),
        ADD KEY reservations_ended (ended_at, status, listing_id, days, kept_rent)
    `)
    this.schema.raw(`
      ALTER TABLE reviews
        ADD KEY reviews_by_time (created_at, is_visible, listing_id, gear_score, kindness_score, response_score)
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE reviews DROP KEY reviews_by_time')
    this.schema.raw(`
      ALTER TABLE reservations
        DROP KEY reservations_ended, DROP KEY reservations_approved, DROP KEY reservations_requested
    `)
  }
}
