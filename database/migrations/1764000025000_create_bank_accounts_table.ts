import { BaseSchema } from '@adonisjs/lucid/schema'

/** Numbers are encrypted by the application; what may be shown is kept beside them, masked. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE bank_accounts (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        bank_code CHAR(3) CHARACTER SET ascii NOT NULL,
        number_encrypted VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number_masked VARCHAR(30) NOT NULL,
        holder VARCHAR(40) NOT NULL,
        usable_at DATETIME(3) NOT NULL,
        retired_at DATETIME(3) NULL,
        current_of BIGINT UNSIGNED AS (IF(retired_at IS NULL, user_id, NULL)) VIRTUAL UNIQUE,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY bank_accounts_user (user_id),
        FOREIGN KEY (user_id) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE bank_accounts')
  }
}
