import { BaseSchema } from '@adonisjs/lucid/schema'

/** The payer may choose that their payment can be given back no longer. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      `ALTER TABLE sandbox_payments MODIFY COLUMN fault ENUM('answer_lost', 'cancel_closed') NULL`
    )
  }

  async down() {
    this.schema.raw(`UPDATE sandbox_payments SET fault = NULL WHERE fault = 'cancel_closed'`)
    this.schema.raw(`ALTER TABLE sandbox_payments MODIFY COLUMN fault ENUM('answer_lost') NULL`)
  }
}
