import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Somebody who left keeps a row without anything of theirs: contracts, payments and disputes name it by its number.
 * A banned address stays recognisable, and no more than that.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE users
        ADD deleted_at DATETIME(3) NULL,
        ADD banned_email_mac CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD KEY users_deleted (deleted_at),
        ADD KEY users_banned_email (banned_email_mac),
        ADD CONSTRAINT users_deleted_empty CHECK (
          deleted_at IS NULL OR (
            password IS NULL AND kakao_id IS NULL AND name IS NULL AND phone IS NULL
            AND marketing_consented_at IS NULL
          )
        ),
        ADD CONSTRAINT users_address_of_deleted CHECK (
          banned_email_mac IS NULL OR deleted_at IS NOT NULL
        )
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE users
        DROP CONSTRAINT users_address_of_deleted,
        DROP CONSTRAINT users_deleted_empty,
        DROP KEY users_banned_email,
        DROP KEY users_deleted,
        DROP banned_email_mac,
        DROP deleted_at
    `)
  }
}
