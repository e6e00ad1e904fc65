import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who is an admin is asked under a lock: without an index it would lock everybody. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE users ADD KEY users_role (role, id)')
  }

  async down() {
    this.schema.raw('ALTER TABLE users DROP KEY users_role')
  }
}
