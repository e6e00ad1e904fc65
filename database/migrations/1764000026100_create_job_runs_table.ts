import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE job_runs (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        job VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        tick DATETIME(3) NULL,
        cause ENUM('due', 'caught_up', 'by_hand') NOT NULL,
        missed SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        status ENUM('running', 'ok', 'failed') NOT NULL DEFAULT 'running',
        owner VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        attempts SMALLINT UNSIGNED NOT NULL DEFAULT 1,
        leased_until DATETIME(3) NULL,
        started_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        ended_at DATETIME(3) NULL,
        counts JSON NULL,
        error VARCHAR(1000) NULL,
        UNIQUE KEY job_runs_tick (job, tick),
        KEY job_runs_leases (status, leased_until),
        KEY job_runs_history (job, started_at),
        KEY job_runs_age (started_at),
        CONSTRAINT job_runs_by_hand CHECK ((tick IS NULL) = (cause = 'by_hand')),
        CONSTRAINT job_runs_ended CHECK ((status = 'running') = (ended_at IS NULL))
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE job_runs')
  }
}
