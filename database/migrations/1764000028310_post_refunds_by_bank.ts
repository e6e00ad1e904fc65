import { BaseSchema } from '@adonisjs/lucid/schema'

/** Money goes back to a guest once, by the provider or by the bank. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE ledger_entries
        DROP CONSTRAINT ledger_entries_accounts,
        DROP CONSTRAINT ledger_entries_source,
        MODIFY kind ENUM(
          'rent_paid', 'deposit_paid', 'late_paid', 'rent_returned', 'deposit_returned', 'refunded',
          'rent_earned', 'fee_earned', 'claim_accepted', 'paid_out', 'refund_wired'
        ) NOT NULL
    `)
    this.schema.raw(`
      ALTER TABLE ledger_entries
        ADD given_back_of BIGINT UNSIGNED AS (IF(kind IN ('refunded', 'refund_wired'), refund_id, NULL)) VIRTUAL,
        ADD UNIQUE KEY ledger_entries_given_back (given_back_of),
        ADD CONSTRAINT ledger_entries_accounts CHECK (
          CASE kind
            WHEN 'rent_paid' THEN debit = 'provider_cash' AND credit = 'rent_held'
            WHEN 'deposit_paid' THEN debit = 'provider_cash' AND credit = 'deposits_held'
            WHEN 'late_paid' THEN debit = 'provider_cash' AND credit = 'refunds_payable'
            WHEN 'rent_returned' THEN debit = 'rent_held' AND credit = 'refunds_payable'
            WHEN 'deposit_returned' THEN debit = 'deposits_held' AND credit = 'refunds_payable'
            WHEN 'refunded' THEN debit = 'refunds_payable' AND credit = 'provider_cash'
            WHEN 'refund_wired' THEN debit = 'refunds_payable' AND credit = 'provider_cash'
            WHEN 'rent_earned' THEN debit = 'rent_held' AND credit = 'host_payable'
            WHEN 'fee_earned' THEN debit = 'rent_held' AND credit = 'platform_revenue'
            WHEN 'claim_accepted' THEN debit = 'deposits_held' AND credit = 'host_payable'
            WHEN 'paid_out' THEN debit = 'host_payable' AND credit = 'provider_cash'
          END
        ),
        ADD CONSTRAINT ledger_entries_source CHECK (
          (refund_id IS NOT NULL)
            = (kind IN ('rent_returned', 'deposit_returned', 'refunded', 'refund_wired'))
          AND (payout_id IS NOT NULL) = (kind IN ('rent_earned', 'fee_earned', 'claim_accepted', 'paid_out'))
        )
    `)
  }

  /** Entries are never deleted: this can be undone as long as nothing was given back by bank. */
  async down() {
    this.schema.raw(`
      ALTER TABLE ledger_entries
        DROP CONSTRAINT ledger_entries_accounts,
        DROP CONSTRAINT ledger_entries_source,
        DROP KEY ledger_entries_given_back,
        DROP COLUMN given_back_of,
        MODIFY kind ENUM(
          'rent_paid', 'deposit_paid', 'late_paid', 'rent_returned', 'deposit_returned', 'refunded',
          'rent_earned', 'fee_earned', 'claim_accepted', 'paid_out'
        ) NOT NULL
    `)
    this.schema.raw(`
      ALTER TABLE ledger_entries
        ADD CONSTRAINT ledger_entries_accounts CHECK (
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
        ADD CONSTRAINT ledger_entries_source CHECK (
          (refund_id IS NOT NULL) = (kind IN ('rent_returned', 'deposit_returned', 'refunded'))
          AND (payout_id IS NOT NULL) = (kind IN ('rent_earned', 'fee_earned', 'claim_accepted', 'paid_out'))
        )
    `)
  }
}
