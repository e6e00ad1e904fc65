import { BaseSchema } from '@adonisjs/lucid/schema'

/** What happened on each day in Seoul that is over, added up; the days are without a gap. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE daily_figures (
        day DATE NOT NULL PRIMARY KEY,
        requests INT UNSIGNED NOT NULL,
        completed INT UNSIGNED NOT NULL,
        newcomers INT UNSIGNED NOT NULL,
        money_in BIGINT NOT NULL,
        money_out BIGINT NOT NULL,
        fees BIGINT NOT NULL,
        counted_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE daily_figures')
  }
}
