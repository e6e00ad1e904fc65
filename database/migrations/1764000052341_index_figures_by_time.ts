import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a day is added up from is read off these alone. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE ledger_entries ADD KEY ledger_entries_by_time (created_at, debit, credit, amount)'
    )
    this.schema.raw('ALTER TABLE users ADD KEY users_joined (created_at)')
  }

  async down() {
    this.schema.raw('ALTER TABLE users DROP KEY users_joined')
    this.schema.raw('ALTER TABLE ledger_entries DROP KEY ledger_entries_by_time')
  }
}
