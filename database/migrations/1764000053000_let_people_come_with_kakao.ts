import { BaseSchema } from '@adonisjs/lucid/schema'

/** The number by which Kakao knows a person; it is one person's here. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE users
        ADD kakao_id VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL UNIQUE AFTER password
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE users DROP kakao_id')
  }
}
