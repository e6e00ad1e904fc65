import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a host is paid for one reservation, once. An attempt keeps the account as it was and its key: it is
 * asked again with both until its outcome is known, and only then may another begin.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE payouts (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        reservation_id BIGINT UNSIGNED NOT NULL UNIQUE,
        host_id BIGINT UNSIGNED NOT NULL,
        kept_rent BIGINT NOT NULL,
        platform_fee BIGINT NOT NULL,
        claim BIGINT NOT NULL,
        amount BIGINT NOT NULL,
        status ENUM('pending', 'needs_account', 'held', 'sent', 'waiting_operator') NOT NULL DEFAULT 'pending',
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        next_attempt_at DATETIME(3) NULL,
        last_error VARCHAR(500) NULL,
        sent_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY payouts_due (status, next_attempt_at),
        KEY payouts_host (host_id, id),
        CONSTRAINT payouts_amount CHECK (
          kept_rent >= 0 AND claim >= 0 AND platform_fee BETWEEN 0 AND kept_rent
          AND amount = kept_rent - platform_fee + claim AND amount > 0
        ),
        CONSTRAINT payouts_sent CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (host_id) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      CREATE TABLE payout_attempts (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        payout_id BIGINT UNSIGNED NOT NULL,
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
        open_for BIGINT UNSIGNED AS (IF(outcome = 'refused', NULL, payout_id)) VIRTUAL UNIQUE,
        KEY payout_attempts_payout (payout_id),
        FOREIGN KEY (payout_id) REFERENCES payouts (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE payout_attempts')
    this.schema.raw('DROP TABLE payouts')
  }
}
