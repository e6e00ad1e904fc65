import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What one person says of one target, once, and what it looked like then. A report counts in its case by a
 * trigger, whoever writes it; the case's version tells a moderator that it is no longer what they saw.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE reports (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        case_id BIGINT UNSIGNED NOT NULL,
        reporter_id BIGINT UNSIGNED NOT NULL,
        target_kind ENUM('listing', 'comment', 'review', 'user', 'message') NOT NULL,
        target_id BIGINT UNSIGNED NOT NULL,
        subject_id BIGINT UNSIGNED NOT NULL,
        reason ENUM('spam', 'inappropriate', 'fraud', 'abuse', 'copyright', 'other') NOT NULL,
        text VARCHAR(500) NULL,
        snapshot JSON NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY reports_once (reporter_id, target_kind, target_id),
        KEY reports_of_reporter (reporter_id, id),
        KEY reports_of_case (case_id, created_at, reporter_id),
        CONSTRAINT reports_not_own CHECK (reporter_id <> subject_id),
        CONSTRAINT reports_other_says CHECK (reason <> 'other' OR text IS NOT NULL),
        CONSTRAINT reports_of_case_target FOREIGN KEY (case_id, target_kind, target_id, subject_id)
          REFERENCES report_cases (id, target_kind, target_id, subject_id),
        FOREIGN KEY (reporter_id) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      CREATE TRIGGER reports_count_after_insert AFTER INSERT ON reports FOR EACH ROW
      UPDATE report_cases SET reports_count = reports_count + 1, version = version + 1
      WHERE id = NEW.case_id
    `)
    this.schema.raw(`
      CREATE TRIGGER reports_stay BEFORE UPDATE ON reports FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a report is never changed'
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE reports')
  }
}
