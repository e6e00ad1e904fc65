import type { DateTime } from 'luxon'
import config from '#config/scheduler'
import JobRun from '#models/job_run'
import type { Refusal } from '#models/job_run/taking'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import type { Locks } from '#services/lock/contract'
import { ticksBetween } from './timing.js'
import type { Job } from './timetable.js'

export interface Claimant {
  /** Who runs a job, in its history. */
  owner: string
  leaseSeconds: number
  locks: Locks
}

const LOCK_MS = 5_000

/**
 * Claims a tick: a run, or why there is none. `asked`: somebody else asks the database at this
 * moment; should they die over it, the lock runs out and the tick is there to be claimed again.
 */
export async function claim(
  job: Job,
  tick: DateTime,
  { locks, owner, leaseSeconds }: Claimant
): Promise<JobRun | Refusal | 'asked'> {
  const lock = await locks.attempt(`schedule:${job.name}`, LOCK_MS)
  if (lock.outcome === 'theirs') return 'asked'
  try {
    const { tickedUntil } = await ScheduledJob.findOrFail(job.name)
    if (tickedUntil >= tick) return 'taken'
    const missed = ticksBetween(job.timing, tickedUntil, tick)
    const isLate = missed > 0 || clock.now().diff(tick).as('seconds') > config.graceSeconds
    const cause = isLate ? 'caught_up' : 'due'
    return await JobRun.take({ job: job.name, tick, cause, missed, owner, leaseSeconds })
  } finally {
    if (lock.outcome === 'mine') await lock.release()
  }
}
