import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What people say of one target until a moderator decides: there is one open case of a target, and one
 * decision of a case, which nobody changes. Later reports of the same target open another.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE report_cases (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        target_kind ENUM('listing', 'comment', 'review', 'user', 'message') NOT NULL,
        target_id BIGINT UNSIGNED NOT NULL,
        subject_id BIGINT UNSIGNED NOT NULL,
        reports_count INT UNSIGNED NOT NULL DEFAULT 0,
        held_at DATETIME(3) NULL,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        claimed_by BIGINT UNSIGNED NULL,
        claimed_until DATETIME(3) NULL,
        verdict ENUM('sanctioned', 'dismissed') NULL,
        note VARCHAR(500) NULL,
        decided_by BIGINT UNSIGNED NULL,
        decided_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        is_open BOOLEAN AS (decided_at IS NULL) STORED,
        is_held BOOLEAN AS (held_at IS NOT NULL) STORED,
        open_of BIGINT UNSIGNED AS (IF(decided_at IS NULL, target_id, NULL)) STORED,
        UNIQUE KEY report_cases_one_open (target_kind, open_of),
        UNIQUE KEY report_cases_target (id, target_kind, target_id, subject_id),
        KEY report_cases_queue (is_open, is_held DESC, reports_count DESC, id),
        KEY report_cases_history (target_kind, target_id, id),
        KEY report_cases_subject (subject_id, id),
        CONSTRAINT report_cases_claim CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
        CONSTRAINT report_cases_decision CHECK (
          (verdict IS NULL) = (decided_at IS NULL)
          AND (verdict IS NULL) = (decided_by IS NULL)
          AND (verdict IS NULL) = (note IS NULL)
        ),
        CONSTRAINT report_cases_no_party CHECK (decided_by <> subject_id),
        CONSTRAINT report_cases_held CHECK (held_at IS NULL OR target_kind <> 'user'),
        FOREIGN KEY (subject_id) REFERENCES users (id),
        FOREIGN KEY (claimed_by) REFERENCES users (id),
        FOREIGN KEY (decided_by) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      CREATE TRIGGER report_cases_decided_once BEFORE UPDATE ON report_cases FOR EACH ROW
      IF OLD.decided_at IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a decided case is never changed';
      END IF
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE report_cases')
  }
}
