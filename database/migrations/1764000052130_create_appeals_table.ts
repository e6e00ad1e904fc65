import { BaseSchema } from '@adonisjs/lucid/schema'

/** One appeal of a sanction, by the one sanctioned, decided once and by somebody who did not impose it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE appeals (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        sanction_id BIGINT UNSIGNED NOT NULL UNIQUE,
        user_id BIGINT UNSIGNED NOT NULL,
        text VARCHAR(1000) NOT NULL,
        verdict ENUM('upheld', 'rejected') NULL,
        note VARCHAR(500) NULL,
        decided_by BIGINT UNSIGNED NULL,
        decided_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        is_open BOOLEAN AS (decided_at IS NULL) STORED,
        KEY appeals_queue (is_open, id),
        CONSTRAINT appeals_text CHECK (CHAR_LENGTH(text) BETWEEN 10 AND 1000),
        CONSTRAINT appeals_decision CHECK (
          (verdict IS NULL) = (decided_at IS NULL)
          AND (verdict IS NULL) = (decided_by IS NULL)
          AND (verdict IS NULL) = (note IS NULL)
        ),
        CONSTRAINT appeals_not_own CHECK (decided_by <> user_id),
        FOREIGN KEY (sanction_id) REFERENCES sanctions (id),
        FOREIGN KEY (user_id) REFERENCES users (id),
        FOREIGN KEY (decided_by) REFERENCES users (id)
      )
    `)
    this.schema.raw(`
      CREATE TRIGGER appeals_of_the_sanctioned BEFORE INSERT ON appeals FOR EACH ROW
      IF NOT EXISTS (
        SELECT 1 FROM sanctions
        WHERE id = NEW.sanction_id AND user_id = NEW.user_id AND NOT is_provisional
      ) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'only the one sanctioned appeals';
      END IF
    `)
    this.schema.raw(`
      CREATE TRIGGER appeals_decided_by_another BEFORE UPDATE ON appeals FOR EACH ROW
      IF OLD.decided_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM sanctions WHERE id = NEW.sanction_id AND imposed_by = NEW.decided_by
      ) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'another person decides an appeal, once';
      END IF
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE appeals')
  }
}
