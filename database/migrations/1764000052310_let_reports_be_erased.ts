import { BaseSchema } from '@adonisjs/lucid/schema'

const STAYS = ['id', 'ulid', 'case_id', 'reporter_id', 'target_kind', 'target_id', 'subject_id']

/**
 * A report is never changed, but what was said and seen may be erased, once, when its case is decided. Who
 * reported what, when and why by its code stays: it was reported once, and what was decided was decided.
 */
export default class extends BaseSchema {
  async up() {
    const unchanged = [...STAYS, 'reason', 'created_at'].map((name) => `NEW.${name} = OLD.${name}`)
    this.schema.raw(`
      ALTER TABLE reports
        ADD erased_at DATETIME(3) NULL,
        ADD KEY reports_to_erase (erased_at, created_at),
        DROP CONSTRAINT reports_other_says,
        ADD CONSTRAINT reports_other_says CHECK (
          reason <> 'other' OR text IS NOT NULL OR erased_at IS NOT NULL
        ),
        ADD CONSTRAINT reports_erased CHECK (
          erased_at IS NULL OR (
            text IS NULL
            AND JSON_VALUE(snapshot, '$.title') = ''
            AND JSON_VALUE(snapshot, '$.text') IS NULL
            AND JSON_LENGTH(snapshot, '$.photos') = 0
            AND NOT JSON_EXISTS(snapshot, '$.lines')
            AND NOT JSON_EXISTS(snapshot, '$.facts')
          )
        )
    `)
    this.schema.raw(`
      CREATE OR REPLACE TRIGGER reports_stay BEFORE UPDATE ON reports FOR EACH ROW
      IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
        OR NOT (${unchanged.join(' AND ')})
        OR NOT JSON_VALUE(NEW.snapshot, '$.ref') <=> JSON_VALUE(OLD.snapshot, '$.ref')
        OR EXISTS (SELECT 1 FROM report_cases WHERE id = OLD.case_id AND decided_at IS NULL)
      THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a report is never changed';
      END IF
    `)
  }

  async down() {
    this.schema.raw(`
      CREATE OR REPLACE TRIGGER reports_stay BEFORE UPDATE ON reports FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a report is never changed'
    `)
    this.schema.raw(`
      ALTER TABLE reports
        DROP CONSTRAINT reports_erased,
        DROP CONSTRAINT reports_other_says,
        ADD CONSTRAINT reports_other_says CHECK (reason <> 'other' OR text IS NOT NULL),
        DROP KEY reports_to_erase,
        DROP erased_at
    `)
  }
}
