import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * One row for each (person, key) that a program named its request by. `acted_at` is written in the transaction of
 * the act itself, so that whoever comes after a crash knows whether it was done; `status` and `body` are the answer.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE idempotency_keys (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        user_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        digest CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        attempt INT UNSIGNED NOT NULL DEFAULT 1,
        started_at DATETIME(3) NOT NULL,
        acted_at DATETIME(3) NULL,
        status SMALLINT UNSIGNED NULL,
        headers JSON NULL,
        body MEDIUMTEXT NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY idempotency_keys_once (user_id, name),
        KEY idempotency_keys_age (created_at),
        CONSTRAINT idempotency_keys_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE idempotency_keys')
  }
}
