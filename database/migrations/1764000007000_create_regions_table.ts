import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE regions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        parent_id BIGINT UNSIGNED NULL,
        slug VARCHAR(60) CHARACTER SET ascii NOT NULL UNIQUE,
        name VARCHAR(40) NOT NULL,
        short_name VARCHAR(20) NOT NULL,
        name_en VARCHAR(60) NOT NULL,
        position SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY regions_parent_name (parent_id, name),
        FOREIGN KEY (parent_id) REFERENCES regions (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE regions')
  }
}
