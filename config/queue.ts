import env from '#start/env'

export default {
  /**
   * Who carries out effects: the web process itself, `queue:work`, or without a queue nobody but
   * `outbox:sweep` and the tests.
   */
  mode: env.get('QUEUE', 'in-process'),

  /** Effects that one process carries out at once. */
  concurrency: env.get('QUEUE_CONCURRENCY', 4),

  /** How long the effects of a killed process wait before another one carries them out. */
  leaseSeconds: env.get('QUEUE_LEASE_SECONDS', 15),

  /** How long a process that is asked to end waits for handlers that still run. */
  patienceSeconds: 8,

  /** How long an effect that is done stays on record; while it does, its key records it once. */
  keepDays: 30,
}
