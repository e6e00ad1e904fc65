import { BaseSchema } from '@adonisjs/lucid/schema'

/** Every call to a mind: who asked for what, what it cost, how it went. Never what was said. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE ai_calls (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        user_id BIGINT UNSIGNED NULL,
        purpose ENUM('embed', 'rank', 'answer', 'draft', 'summarise') NOT NULL,
        driver ENUM('builtin', 'openai') NOT NULL,
        model VARCHAR(100) NOT NULL,
        items INT UNSIGNED NOT NULL DEFAULT 1,
        input_tokens INT UNSIGNED NOT NULL DEFAULT 0,
        output_tokens INT UNSIGNED NOT NULL DEFAULT 0,
        cost_micros BIGINT UNSIGNED NOT NULL DEFAULT 0,
        duration_ms INT UNSIGNED NOT NULL,
        outcome VARCHAR(20) NOT NULL,
        is_fallback BOOLEAN NOT NULL DEFAULT FALSE,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY ai_calls_created (created_at),
        KEY ai_calls_user (user_id, created_at),
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE ai_calls')
  }
}
