import { BaseSchema } from '@adonisjs/lucid/schema'

const AVERAGE = `(
  SELECT ROUND(SUM(gear_score + kindness_score + response_score) / (3 * COUNT(*)), 1)
  FROM reviews WHERE listing_id = LISTING AND is_visible = 1
)`

const RATED = `
  UPDATE listings SET
    rating_average = ${AVERAGE.replace('LISTING', 'ROW.listing_id')},
    rating_count = (SELECT COUNT(*) FROM reviews WHERE listing_id = ROW.listing_id AND is_visible = 1)
  WHERE id = ROW.listing_id`

/** A third was cut to four digits before the average was rounded: 3.05 came out as 3.0. */
export default class extends BaseSchema {
  static contracts = false

  async up() {
    for (const [change, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ]) {
      this.schema.raw(`
        CREATE OR REPLACE TRIGGER reviews_rate_after_${change.toLowerCase()}
        AFTER ${change} ON reviews FOR EACH ROW ${RATED.replaceAll('ROW', row)}
      `)
    }
    this.schema.raw(`
      UPDATE listings l SET l.rating_average = ${AVERAGE.replace('LISTING', 'l.id')}
      WHERE l.rating_count > 0
    `)
  }

  /** What is rounded right stays so. */
  async down() {}
}
