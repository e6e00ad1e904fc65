import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What staff and operators did, by id and without a word about anybody. Each entry is sealed together with the
 * one before it, with a key that is not in here; the head says which entry is the last. What was said as a
 * reason lies beside the chain, which knows only its digest: it can be erased, and the chain still holds.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE audit_entries (
        id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        actor_kind ENUM('user', 'system', 'operator') NOT NULL,
        actor_id BIGINT UNSIGNED NULL,
        action VARCHAR(60) CHARACTER SET ascii NOT NULL,
        target_kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
        target_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
        facts_before JSON NULL,
        facts_after JSON NULL,
        reason_digest CHAR(64) CHARACTER SET ascii NULL,
        mac CHAR(64) CHARACTER SET ascii NOT NULL,
        created_at DATETIME(3) NOT NULL,
        KEY audit_entries_actor (actor_id, id),
        KEY audit_entries_action (action, id),
        KEY audit_entries_target (target_kind, target_id, id),
        KEY audit_entries_created (created_at, id),
        CONSTRAINT audit_entries_actor CHECK ((actor_kind = 'user') = (actor_id IS NOT NULL))
      )
    `)
    this.schema.raw(`
      CREATE TABLE audit_reasons (
        entry_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        text VARCHAR(500) NOT NULL,
        FOREIGN KEY (entry_id) REFERENCES audit_entries (id)
      )
    `)
    this.schema.raw(`
      CREATE TABLE audit_heads (
        id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
        entry_id BIGINT UNSIGNED NOT NULL,
        mac CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT '',
        seal CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT '',
        CONSTRAINT audit_heads_only CHECK (id = 1)
      )
    `)
    this.refuse('audit_entries', 'UPDATE')
    this.refuse('audit_entries', 'DELETE')
    this.refuse('audit_reasons', 'UPDATE')
    this.refuse('audit_heads', 'DELETE')
  }

  private refuse(table: string, change: 'UPDATE' | 'DELETE') {
    this.schema.raw(`
      CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table} FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is never changed'
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE audit_heads')
    this.schema.raw('DROP TABLE audit_reasons')
    this.schema.raw('DROP TABLE audit_entries')
  }
}
