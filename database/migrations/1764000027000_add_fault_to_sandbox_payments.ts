import { BaseSchema } from '@adonisjs/lucid/schema'

/** What goes wrong at the next confirmation, as the payer chose on the test page. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      `ALTER TABLE sandbox_payments ADD COLUMN fault ENUM('answer_lost') NULL AFTER method`
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE sandbox_payments DROP COLUMN fault')
  }
}
