import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE payments (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        reservation_id BIGINT UNSIGNED NOT NULL,
        provider ENUM('sandbox', 'toss') NOT NULL,
        order_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        provider_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE,
        amount BIGINT NOT NULL,
        status ENUM('ready', 'paid', 'failed', 'expired') NOT NULL DEFAULT 'ready',
        counts BOOLEAN NOT NULL DEFAULT FALSE,
        counts_for BIGINT UNSIGNED AS (IF(counts, reservation_id, NULL)) VIRTUAL UNIQUE,
        method VARCHAR(40) NULL,
        failure_code VARCHAR(80) NULL,
        paid_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY payments_reservation (reservation_id),
        CONSTRAINT payments_amount CHECK (amount > 0),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE payments')
  }
}
