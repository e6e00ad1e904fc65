import { BaseSchema } from '@adonisjs/lucid/schema'

/** A host replies once: what was said is neither edited nor taken back. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE reviews
        ADD COLUMN reply_text VARCHAR(1000) NULL AFTER text,
        ADD COLUMN replied_at DATETIME(3) NULL AFTER reply_text,
        ADD CONSTRAINT reviews_reply CHECK (CHAR_LENGTH(reply_text) BETWEEN 1 AND 1000),
        ADD CONSTRAINT reviews_replied_at CHECK ((reply_text IS NULL) = (replied_at IS NULL))
    `)
    this.schema.raw(`
      CREATE TRIGGER reviews_reply_once BEFORE UPDATE ON reviews FOR EACH ROW
      BEGIN
        IF OLD.reply_text IS NOT NULL AND NOT (BINARY NEW.reply_text <=> BINARY OLD.reply_text) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a review has one reply';
        END IF;
      END
    `)
  }

  async down() {
    this.schema.raw('DROP TRIGGER reviews_reply_once')
    this.schema.raw(`
      ALTER TABLE reviews
        DROP CONSTRAINT reviews_reply,
        DROP CONSTRAINT reviews_replied_at,
        DROP COLUMN reply_text,
        DROP COLUMN replied_at
    `)
  }
}
