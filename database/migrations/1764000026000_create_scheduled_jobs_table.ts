import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE scheduled_jobs (
        name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        timing VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ticked_until DATETIME(3) NOT NULL
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE scheduled_jobs')
  }
}
