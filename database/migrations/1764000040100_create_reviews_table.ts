import { BaseSchema } from '@adonisjs/lucid/schema'

const RATED = `
  UPDATE listings SET
    rating_average = (
      SELECT ROUND(AVG((gear_score + kindness_score + response_score) / 3), 1)
      FROM reviews WHERE listing_id = ROW.listing_id AND is_visible = 1
    ),
    rating_count = (SELECT COUNT(*) FROM reviews WHERE listing_id = ROW.listing_id AND is_visible = 1)
  WHERE id = ROW.listing_id`

/**
 * One review a reservation, whatever becomes of it. A listing's rating is kept by triggers, so that it is
 * right whoever writes, deletes, hides or restores a review; a host's is read off an index.
 */
export default class extends BaseSchema {
  async up() {
    const score = 'SMALLINT UNSIGNED NOT NULL'
    this.schema.raw(`
      CREATE TABLE reviews (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        reservation_id BIGINT UNSIGNED NOT NULL UNIQUE,
        listing_id BIGINT UNSIGNED NOT NULL,
        host_id BIGINT UNSIGNED NOT NULL,
        author_id BIGINT UNSIGNED NOT NULL,
        gear_score ${score},
        kindness_score ${score},
        response_score ${score},
        text VARCHAR(1000) NOT NULL,
        hidden_at DATETIME(3) NULL,
        deleted_at DATETIME(3) NULL,
        is_visible BOOLEAN AS (hidden_at IS NULL AND deleted_at IS NULL) STORED,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY reviews_of_listing (listing_id, is_visible, id, gear_score, kindness_score, response_score),
        KEY reviews_of_host (host_id, is_visible, id, gear_score, kindness_score, response_score),
        KEY reviews_author (author_id),
        CONSTRAINT reviews_gear_score CHECK (gear_score BETWEEN 1 AND 5),
        CONSTRAINT reviews_kindness_score CHECK (kindness_score BETWEEN 1 AND 5),
        CONSTRAINT reviews_response_score CHECK (response_score BETWEEN 1 AND 5),
        CONSTRAINT reviews_text CHECK (CHAR_LENGTH(text) BETWEEN 5 AND 1000),
        CONSTRAINT reviews_not_own CHECK (author_id <> host_id),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (listing_id) REFERENCES listings (id),
        FOREIGN KEY (host_id) REFERENCES users (id),
        FOREIGN KEY (author_id) REFERENCES users (id)
      )
    `)
    for (const [change, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ]) {
      this.schema.raw(`
        CREATE TRIGGER reviews_rate_after_${change.toLowerCase()} AFTER ${change} ON reviews FOR EACH ROW
        ${RATED.replaceAll('ROW', row)}
      `)
    }
  }

  async down() {
    this.schema.raw('DROP TABLE reviews')
  }
}
