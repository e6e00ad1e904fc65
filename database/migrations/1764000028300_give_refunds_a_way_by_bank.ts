import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * When a provider can give a payment back no longer, the refund goes to an account that its guest enters. A
 * refund goes one way: a transfer belongs to one that goes by bank, and keeps it from going the other.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE refunds
        MODIFY status ENUM('pending', 'needs_account', 'done', 'waiting_operator') NOT NULL DEFAULT 'pending',
        ADD way ENUM('provider', 'bank') NOT NULL DEFAULT 'provider' AFTER amount,
        ADD UNIQUE KEY refunds_way (id, way),
        ADD CONSTRAINT refunds_one_way CHECK (
          (way = 'bank' OR status <> 'needs_account') AND (way = 'provider' OR provider_reference IS NULL)
        )
    `)
    this.schema.raw(`
      CREATE TABLE refund_accounts (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        refund_id BIGINT UNSIGNED NOT NULL UNIQUE,
        bank_code CHAR(3) CHARACTER SET ascii NOT NULL,
        number_encrypted VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number_masked VARCHAR(30) NOT NULL,
        holder VARCHAR(40) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        FOREIGN KEY (refund_id) REFERENCES refunds (id)
      )
    `)
    this.schema.raw(`
      CREATE TABLE refund_transfers (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        refund_id BIGINT UNSIGNED NOT NULL,
        way ENUM('provider', 'bank') NOT NULL DEFAULT 'bank',
        provider ENUM('sandbox', 'bank_file') NOT NULL,
        bank_code CHAR(3) CHARACTER SET ascii NOT NULL,
        number_encrypted VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number_masked VARCHAR(30) NOT NULL,
        holder VARCHAR(40) NOT NULL,
        outcome ENUM('unknown', 'sent', 'refused') NOT NULL DEFAULT 'unknown',
        reference VARCHAR(200) CHARACTER SET ascii NULL,
        error VARCHAR(500) NULL,
        ended_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        open_for BIGINT UNSIGNED AS (IF(outcome = 'refused', NULL, refund_id)) VIRTUAL UNIQUE,
        KEY refund_transfers_reference (reference),
        CONSTRAINT refund_transfers_way CHECK (way = 'bank'),
        FOREIGN KEY (refund_id, way) REFERENCES refunds (id, way)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE refund_transfers')
    this.schema.raw('DROP TABLE refund_accounts')
    this.schema.raw(`
      ALTER TABLE refunds DROP CONSTRAINT refunds_one_way, DROP KEY refunds_way, DROP COLUMN way,
        MODIFY status ENUM('pending', 'done', 'waiting_operator') NOT NULL DEFAULT 'pending'
    `)
  }
}
