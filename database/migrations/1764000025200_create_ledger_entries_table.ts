import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Double entry, one row a movement: what one account gives another. A row is written once and stays; each
 * payment, refund or payout moves its money once, whoever asks again.
 */
export default class extends BaseSchema {
  async up() {
    const account = `ENUM('provider_cash', 'rent_held', 'deposits_held', 'refunds_payable', 'host_payable', 'platform_revenue') NOT NULL`
    this.schema.raw(`
      CREATE TABLE ledger_entries (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        kind ENUM(
          'rent_paid', 'deposit_paid', 'late_paid', 'rent_returned', 'deposit_returned', 'refunded',
          'rent_earned', 'fee_earned', 'claim_accepted', 'paid_out'
        ) NOT NULL,
        debit ${account},
        credit ${account},
        amount BIGINT NOT NULL,
        reservation_id BIGINT UNSIGNED NOT NULL,
        payment_id BIGINT UNSIGNED NOT NULL,
        refund_id BIGINT UNSIGNED NULL,
        payout_id BIGINT UNSIGNED NULL,
        paid_by BIGINT UNSIGNED AS (IF(refund_id IS NULL AND payout_id IS NULL, payment_id, NULL)) VIRTUAL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY ledger_entries_payment (paid_by, kind),
        UNIQUE KEY ledger_entries_refund (refund_id, kind),
        UNIQUE KEY ledger_entries_payout (payout_id, kind),
        KEY ledger_entries_reservation (reservation_id, id),
        CONSTRAINT ledger_entries_amount CHECK (amount > 0),
        CONSTRAINT ledger_entries_accounts CHECK (
          CASE kind
            WHEN 'rent_paid' THEN debit = 'provider_cash' AND credit = 'rent_held'
            WHEN 'deposit_paid' THEN debit = 'provider_cash' AND credit = 'deposits_held'
            WHEN 'late_paid' THEN debit = 'provider_cash' AND credit = 'refunds_payable'
            WHEN 'rent_returned' THEN debit = 'rent_held' AND credit = 'refunds_payable'
            WHEN 'deposit_returned' THEN debit = 'deposits_held' AND credit = 'refunds_payable'
            WHEN 'refunded' THEN debit = 'refunds_payable' AND credit = 'provider_cash'
            WHEN 'rent_earned' THEN debit = 'rent_held' AND credit = 'host_payable'
            WHEN 'fee_earned' THEN debit = 'rent_held' AND credit = 'platform_revenue'
            WHEN 'claim_accepted' THEN debit = 'deposits_held' AND credit = 'host_payable'
            WHEN 'paid_out' THEN debit = 'host_payable' AND credit = 'provider_cash'
          END
        ),
        CONSTRAINT ledger_entries_source CHECK (
          (refund_id IS NOT NULL) = (kind IN ('rent_returned', 'deposit_returned', 'refunded'))
          AND (payout_id IS NOT NULL) = (kind IN ('rent_earned', 'fee_earned', 'claim_accepted', 'paid_out'))
        ),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (payment_id) REFERENCES payments (id),
        FOREIGN KEY (refund_id) REFERENCES refunds (id),
        FOREIGN KEY (payout_id) REFERENCES payouts (id)
      )
    `)
    for (const change of ['UPDATE', 'DELETE']) {
      this.schema.raw(`
        CREATE TRIGGER ledger_entries_no_${change.toLowerCase()} BEFORE ${change} ON ledger_entries FOR EACH ROW
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of the ledger are never changed'
      `)
    }
  }

  async down() {
    this.schema.raw('DROP TABLE ledger_entries')
  }
}
