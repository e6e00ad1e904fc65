import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Questions under a listing, and answers to them. An answer refers to its question by the three columns of
 * `comments_place`, so that it cannot stand under an answer or under another listing. `client_id` names one
 * press of the button: sent again it is the same comment.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE comments (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        listing_id BIGINT UNSIGNED NOT NULL,
        author_id BIGINT UNSIGNED NOT NULL,
        parent_id BIGINT UNSIGNED NULL,
        client_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        text VARCHAR(500) NOT NULL,
        hidden_at DATETIME(3) NULL,
        hidden_by_id BIGINT UNSIGNED NULL,
        deleted_at DATETIME(3) NULL,
        is_visible BOOLEAN AS (hidden_at IS NULL AND deleted_at IS NULL) STORED,
        is_answer BOOLEAN AS (parent_id IS NOT NULL) STORED,
        parent_is_answer BOOLEAN AS (IF(parent_id IS NULL, NULL, 0)) STORED,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY comments_once (author_id, client_id),
        UNIQUE KEY comments_place (id, listing_id, is_answer),
        KEY comments_questions (listing_id, is_answer, id, is_visible),
        KEY comments_answers (parent_id, is_visible, id),
        KEY comments_parent (parent_id, listing_id, parent_is_answer),
        CONSTRAINT comments_text CHECK (CHAR_LENGTH(text) BETWEEN 1 AND 500),
        CONSTRAINT comments_hidden CHECK (hidden_by_id IS NULL OR hidden_at IS NOT NULL),
        FOREIGN KEY (listing_id) REFERENCES listings (id),
        FOREIGN KEY (author_id) REFERENCES users (id),
        FOREIGN KEY (hidden_by_id) REFERENCES users (id),
        CONSTRAINT comments_one_level FOREIGN KEY (parent_id, listing_id, parent_is_answer)
          REFERENCES comments (id, listing_id, is_answer)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE comments')
  }
}
