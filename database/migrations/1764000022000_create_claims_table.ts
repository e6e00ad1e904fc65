import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE claims (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        reservation_id BIGINT UNSIGNED NOT NULL UNIQUE,
        amount BIGINT NOT NULL,
        reason VARCHAR(1000) NOT NULL,
        status ENUM('open', 'objected', 'decided') NOT NULL DEFAULT 'open',
        decided_amount BIGINT NULL,
        decided_by ENUM('guest', 'host', 'moderator', 'system') NULL,
        decided_by_id BIGINT UNSIGNED NULL,
        decision_reason VARCHAR(1000) NULL,
        objection VARCHAR(1000) NULL,
        objected_at DATETIME(3) NULL,
        decided_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        CONSTRAINT claims_amount CHECK (amount >= 0 AND (decided_amount IS NULL OR decided_amount BETWEEN 0 AND amount)),
        CONSTRAINT claims_decided CHECK ((status = 'decided') = (decided_amount IS NOT NULL)),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (decided_by_id) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      CREATE TABLE claim_items (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        claim_id BIGINT UNSIGNED NOT NULL,
        kind ENUM('damage', 'late', 'not_returned') NOT NULL,
        amount BIGINT NOT NULL,
        UNIQUE KEY claim_items_kind (claim_id, kind),
        CONSTRAINT claim_items_amount CHECK (amount >= 0),
        FOREIGN KEY (claim_id) REFERENCES claims (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE claim_items')
    this.schema.raw('DROP TABLE claims')
  }
}
