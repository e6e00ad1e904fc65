import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What admins set other than config/marketplace.ts does; NULL is its default again. Each change stays on record.
 * A setting is known by its name, a change by its place: two admins who change the same one are told apart by
 * the version that they saw.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE settings (
        name VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
        value JSON NULL,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        updated_at DATETIME(3) NOT NULL
      )
    `)
    this.schema.raw(`
      CREATE TABLE setting_changes (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        name VARCHAR(40) CHARACTER SET ascii NOT NULL,
        version INT UNSIGNED NOT NULL,
        value_before JSON NULL,
        value_after JSON NULL,
        changed_by BIGINT UNSIGNED NULL,
        reason VARCHAR(500) NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY setting_changes_version (name, version),
        FOREIGN KEY (name) REFERENCES settings (name),
        FOREIGN KEY (changed_by) REFERENCES users (id) ON DELETE SET NULL
      )
    `)
    for (const change of ['UPDATE', 'DELETE']) {
      this.schema.raw(`
        CREATE TRIGGER setting_changes_no_${change.toLowerCase()} BEFORE ${change} ON setting_changes FOR EACH ROW
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the history of settings is never changed'
      `)
    }
  }

  async down() {
    this.schema.raw('DROP TABLE setting_changes')
    this.schema.raw('DROP TABLE settings')
  }
}
