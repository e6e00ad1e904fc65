import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What was done about somebody, or about something of theirs. What they may do, and whether the content is
 * seen, follows from the sanctions that nobody has lifted. A provisional one is the system's own mark.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE sanctions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        case_id BIGINT UNSIGNED NULL,
        user_id BIGINT UNSIGNED NOT NULL,
        kind ENUM('hide', 'warn', 'suspend', 'ban') NOT NULL,
        target_kind ENUM('listing', 'comment', 'review', 'message') NULL,
        target_id BIGINT UNSIGNED NULL,
        about VARCHAR(120) NULL,
        days SMALLINT UNSIGNED NULL,
        ends_at DATETIME(3) NULL,
        reason VARCHAR(500) NULL,
        is_provisional BOOLEAN NOT NULL DEFAULT FALSE,
        imposed_by BIGINT UNSIGNED NULL,
        lifted_by BIGINT UNSIGNED NULL,
        lifted_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        hidden_target BIGINT UNSIGNED AS (IF(kind = 'hide' AND lifted_at IS NULL, target_id, NULL)) STORED,
        UNIQUE KEY sanctions_one_mark (target_kind, hidden_target, is_provisional),
        KEY sanctions_of_user (user_id, id),
        CONSTRAINT sanctions_content CHECK (
          (kind = 'hide') = (target_id IS NOT NULL) AND (target_id IS NULL) = (target_kind IS NULL)
        ),
        CONSTRAINT sanctions_days CHECK (
          (kind = 'suspend') = (days IS NOT NULL)
          AND (days IS NULL) = (ends_at IS NULL)
          AND (days IS NULL OR days BETWEEN 1 AND 3650)
        ),
        CONSTRAINT sanctions_provisional CHECK (
          NOT is_provisional OR (kind = 'hide' AND imposed_by IS NULL AND case_id IS NOT NULL)
        ),
        CONSTRAINT sanctions_reason CHECK (is_provisional OR reason IS NOT NULL),
        CONSTRAINT sanctions_not_own CHECK (imposed_by <> user_id AND lifted_by <> user_id),
        CONSTRAINT sanctions_lifted CHECK (lifted_by IS NULL OR lifted_at IS NOT NULL),
        FOREIGN KEY (case_id) REFERENCES report_cases (id),
        FOREIGN KEY (user_id) REFERENCES users (id),
        FOREIGN KEY (imposed_by) REFERENCES users (id),
        FOREIGN KEY (lifted_by) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE sanctions')
  }
}
