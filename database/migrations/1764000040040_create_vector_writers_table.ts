import { BaseSchema } from '@adonisjs/lucid/schema'

/** One row, the lock under which vectors are written: two writers of a vector index deadlock. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('CREATE TABLE vector_writers (id TINYINT UNSIGNED NOT NULL PRIMARY KEY)')
  }

  async down() {
    this.schema.raw('DROP TABLE vector_writers')
  }
}
