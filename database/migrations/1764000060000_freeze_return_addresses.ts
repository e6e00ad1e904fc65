import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Where gear is sent back to is agreed on with the request; a host who no longer offers delivery has no such
 * address. What the code before writes meanwhile has none here: the listing's counts then.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE reservations
        ADD COLUMN return_postcode CHAR(5) NULL AFTER receive_line2,
        ADD COLUMN return_line1 VARCHAR(200) NULL AFTER return_postcode,
        ADD COLUMN return_line2 VARCHAR(100) NULL AFTER return_line1
    `)
    this.schema.raw(`
      UPDATE reservations r JOIN listings l ON l.id = r.listing_id
      SET r.return_postcode = l.return_postcode, r.return_line1 = l.return_line1, r.return_line2 = l.return_line2
      WHERE r.return_method = 'DELIVERY' AND l.return_line1 <> ''
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE reservations DROP COLUMN return_postcode, DROP COLUMN return_line1, DROP COLUMN return_line2
    `)
  }
}
