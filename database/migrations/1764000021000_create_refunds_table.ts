import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE refunds (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        payment_id BIGINT UNSIGNED NOT NULL,
        reservation_id BIGINT UNSIGNED NOT NULL,
        kind ENUM('cancellation', 'deposit', 'claim_rest', 'failed_inspection', 'late_payment') NOT NULL,
        rent BIGINT NOT NULL,
        deposit BIGINT NOT NULL,
        amount BIGINT NOT NULL,
        status ENUM('pending', 'done', 'waiting_operator') NOT NULL DEFAULT 'pending',
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        next_attempt_at DATETIME(3) NULL,
        provider_reference VARCHAR(200) CHARACTER SET ascii NULL,
        last_error VARCHAR(500) NULL,
        done_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY refunds_payment_kind (payment_id, kind),
        KEY refunds_due (status, next_attempt_at),
        KEY refunds_reservation (reservation_id),
        CONSTRAINT refunds_amount CHECK (amount = rent + deposit AND amount > 0 AND rent >= 0 AND deposit >= 0),
        FOREIGN KEY (payment_id) REFERENCES payments (id),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE refunds')
  }
}
