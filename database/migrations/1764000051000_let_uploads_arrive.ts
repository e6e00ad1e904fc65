import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE uploads
        ADD status ENUM('pending', 'ready') NOT NULL DEFAULT 'ready' AFTER purpose,
        ADD name VARCHAR(255) NULL,
        ADD expires_at DATETIME(3) NULL,
        ADD idle_since DATETIME(3) NULL,
        ADD KEY uploads_pending (status, expires_at),
        ADD KEY uploads_idle (idle_since),
        ADD CONSTRAINT uploads_end CHECK ((status = 'pending') = (expires_at IS NOT NULL)),
        ADD CONSTRAINT uploads_measured CHECK (status = 'pending' OR (width > 0 AND height > 0))
    `)
  }

  async down() {
    this.schema.raw("DELETE FROM uploads WHERE status = 'pending'")
    this.schema.raw(`
      ALTER TABLE uploads
        DROP CONSTRAINT uploads_end,
        DROP CONSTRAINT uploads_measured,
        DROP KEY uploads_pending,
        DROP KEY uploads_idle,
        DROP status,
        DROP name,
        DROP expires_at,
        DROP idle_since
    `)
  }
}
