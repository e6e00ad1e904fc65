import { BaseSchema } from '@adonisjs/lucid/schema'

/** Photos that a report's snapshot names: they are kept with it, whatever becomes of what was reported. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE report_photos (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        report_id BIGINT UNSIGNED NOT NULL,
        upload_id BIGINT UNSIGNED NOT NULL,
        UNIQUE KEY report_photos_once (report_id, upload_id),
        FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE,
        FOREIGN KEY (upload_id) REFERENCES uploads (id)
      )
    `)
    this.schema.raw(`
      INSERT INTO report_photos (report_id, upload_id)
      SELECT r.id, u.id FROM reports r
      JOIN JSON_TABLE(r.snapshot, '$.photos[*]' COLUMNS (name CHAR(26) PATH '$')) named
      JOIN uploads u ON u.ulid = named.name
      UNION
      SELECT r.id, u.id FROM reports r
      JOIN JSON_TABLE(r.snapshot, '$.lines[*].photos[*]' COLUMNS (name CHAR(26) PATH '$')) named
      JOIN uploads u ON u.ulid = named.name
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE report_photos')
  }
}
