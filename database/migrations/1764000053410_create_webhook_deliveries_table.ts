import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What an endpoint is to be told, written with its cause. A message has one id, whichever endpoints it goes to and
 * however often it is sent. `sending_until` is the claim of the process that sends it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE webhook_deliveries (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        endpoint_id BIGINT UNSIGNED NOT NULL,
        message_id CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event VARCHAR(40) CHARACTER SET ascii NOT NULL,
        stream VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        body TEXT NOT NULL,
        status VARCHAR(10) CHARACTER SET ascii NOT NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        next_attempt_at DATETIME(3) NULL,
        sending_until DATETIME(3) NULL,
        claim CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        delivered_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        updated_at DATETIME(3) NOT NULL,
        UNIQUE KEY webhook_deliveries_message (message_id, endpoint_id),
        KEY webhook_deliveries_due (status, next_attempt_at),
        KEY webhook_deliveries_of (endpoint_id, id),
        KEY webhook_deliveries_stream (endpoint_id, stream, id),
        KEY webhook_deliveries_old (created_at),
        CONSTRAINT webhook_deliveries_status CHECK (status IN ('pending', 'delivered', 'failed', 'held')),
        CONSTRAINT webhook_deliveries_next CHECK ((status = 'pending') = (next_attempt_at IS NOT NULL)),
        CONSTRAINT webhook_deliveries_body CHECK (JSON_VALID(body)),
        FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints (id) ON DELETE CASCADE
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE webhook_deliveries')
  }
}
