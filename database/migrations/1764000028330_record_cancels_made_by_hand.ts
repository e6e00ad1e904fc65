import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A cancel that somebody made in the provider's own console, as an operator found it. It settles what was
 * owed back: whole refunds, and a part of one, which becomes a refund of its own.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE foreign_cancels (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        payment_id BIGINT UNSIGNED NOT NULL,
        reference VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount BIGINT NOT NULL,
        note VARCHAR(500) NOT NULL,
        recorded_by BIGINT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY foreign_cancels_reference (payment_id, reference),
        CONSTRAINT foreign_cancels_amount CHECK (amount > 0),
        FOREIGN KEY (payment_id) REFERENCES payments (id),
        FOREIGN KEY (recorded_by) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      ALTER TABLE refunds
        MODIFY kind ENUM(
          'cancellation', 'deposit', 'claim_rest', 'failed_inspection', 'late_payment', 'by_hand'
        ) NOT NULL,
        ADD foreign_cancel_id BIGINT UNSIGNED NULL AFTER provider_reference,
        ADD once_of BIGINT UNSIGNED AS (IF(kind = 'by_hand', NULL, payment_id)) VIRTUAL,
        ADD UNIQUE KEY refunds_once (once_of, kind),
        ADD KEY refunds_payment (payment_id),
        DROP KEY refunds_payment_kind,
        ADD CONSTRAINT refunds_by_hand CHECK (
          (foreign_cancel_id IS NULL OR status = 'done') AND (kind <> 'by_hand' OR foreign_cancel_id IS NOT NULL)
        ),
        ADD FOREIGN KEY refunds_foreign_cancel (foreign_cancel_id) REFERENCES foreign_cancels (id)
    `)
    this.schema.raw(`
      ALTER TABLE reservation_events MODIFY kind ENUM(
        'moved', 'edited', 'tracking_corrected', 'reported', 'objected', 'lowered', 'decided', 'unit_changed',
        'growth_stopped', 'refunded_by_hand'
      ) NOT NULL
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE reservation_events MODIFY kind ENUM(
        'moved', 'edited', 'tracking_corrected', 'reported', 'objected', 'lowered', 'decided', 'unit_changed',
        'growth_stopped'
      ) NOT NULL
    `)
    this.schema.raw(`
      ALTER TABLE refunds
        DROP FOREIGN KEY refunds_foreign_cancel,
        DROP CONSTRAINT refunds_by_hand,
        ADD UNIQUE KEY refunds_payment_kind (payment_id, kind),
        DROP KEY refunds_payment,
        DROP KEY refunds_once,
        DROP COLUMN once_of,
        DROP COLUMN foreign_cancel_id,
        MODIFY kind ENUM('cancellation', 'deposit', 'claim_rest', 'failed_inspection', 'late_payment') NOT NULL
    `)
    this.schema.raw('DROP TABLE foreign_cancels')
  }
}
