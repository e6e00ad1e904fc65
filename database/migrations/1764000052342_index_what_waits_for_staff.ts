import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What of a reservation a moderator has to decide: a report that the host or the parcel did not come, or the
 * rent after a failed inspection that nobody but a moderator can settle. Claims have a status of their own.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE reservations
        ADD COLUMN undecided ENUM('no_show', 'lost_parcel', 'inspection') AS (
          CASE
            WHEN status = 'PENDING_PICKUP' AND no_show_reported_at IS NOT NULL THEN 'no_show'
            WHEN status = 'SHIPPING' AND non_arrival_reported_at IS NOT NULL THEN 'lost_parcel'
            WHEN inspection_failed_at IS NOT NULL AND kept_rent IS NULL AND (
              (status = 'INSPECTING_RETURN' AND inspection_objected_at IS NOT NULL)
              OR status IN ('PENDING_REFUND', 'REFUND_COMPLETED', 'CLAIMING', 'CLAIM_COMPLETED')
            ) THEN 'inspection'
          END
        ) VIRTUAL,
        ADD KEY reservations_undecided (undecided, id)
    `)
    this.schema.raw('ALTER TABLE claims ADD KEY claims_queue (status, objected_at, id)')
    this.schema.raw('ALTER TABLE job_runs ADD KEY job_runs_failures (status, started_at, job)')
  }

  async down() {
    this.schema.raw('ALTER TABLE job_runs DROP KEY job_runs_failures')
    this.schema.raw('ALTER TABLE claims DROP KEY claims_queue')
    this.schema.raw(
      'ALTER TABLE reservations DROP KEY reservations_undecided, DROP COLUMN undecided'
    )
  }
}
