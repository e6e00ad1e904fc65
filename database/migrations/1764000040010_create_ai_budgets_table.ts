import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a day (Asia/Seoul) has used so far, of one person or of everybody (0). In millionths of a dollar. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE ai_budgets (
        day DATE NOT NULL,
        owner_id BIGINT UNSIGNED NOT NULL,
        calls INT UNSIGNED NOT NULL DEFAULT 0,
        cost_micros BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (day, owner_id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE ai_budgets')
  }
}
