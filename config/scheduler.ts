import env from '#start/env'

/** How the timetable of `start/scheduler.ts` is kept. Lengths as named. */
export default {
  /** Whether web processes keep it themselves; elsewhere `schedule:run` is a process of its own. */
  isInProcess: env.get('SCHEDULER', 'off') === 'in-process',
  lookEveryMs: 1_000,
  /** A run whose process is silent for this long is taken over by another. */
  leaseSeconds: 60,
  /** A tick that starts later than this was missed and is caught up. */
  graceSeconds: 60,
  /** A clock that differs from the database's by more takes no tick, and a tick further ahead than twice this is none. */
  skewSeconds: 5,
  /** How long a process that ends waits for its running jobs. */
  patienceSeconds: 20,
  historyDays: 30,
}
