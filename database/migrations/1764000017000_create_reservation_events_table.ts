import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE reservation_events (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        reservation_id BIGINT UNSIGNED NOT NULL,
        kind ENUM(
          'moved', 'edited', 'tracking_corrected', 'reported', 'objected', 'lowered', 'decided', 'unit_changed',
          'growth_stopped'
        ) NOT NULL,
        from_status VARCHAR(20) CHARACTER SET ascii NULL,
        to_status VARCHAR(20) CHARACTER SET ascii NULL,
        actor ENUM('guest', 'host', 'moderator', 'system') NOT NULL,
        actor_id BIGINT UNSIGNED NULL,
        reason VARCHAR(500) NULL,
        data JSON NOT NULL,
        seen_version INT UNSIGNED NULL,
        version INT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY reservation_events_version (reservation_id, version),
        FOREIGN KEY (reservation_id) REFERENCES reservations (id),
        FOREIGN KEY (actor_id) REFERENCES users (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE reservation_events')
  }
}
