import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/scheduler'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import type { Job } from './timetable.js'

export interface JobHealth {
  job: Job
  /** Its newest run, whether or not it has ended. */
  last: JobRun | null
  /** The next tick from now. */
  next: DateTime | null
  /** The tick that should have been run and was not; null when it is in time. */
  lateSince: DateTime | null
  /** Runs of the last 24 hours that failed. */
  failures: number
}

/** Where each job stands; as many queries for one job as for all of them. */
export async function healthOf(jobs: Job[]): Promise<JobHealth[]> {
  const now = clock.now()
  const names = jobs.map(({ name }) => name)
  const [states, runs, failures] = await Promise.all([
    ScheduledJob.query().whereIn('name', names),
    lastRuns(names),
    failuresSince(now.minus({ hours: 24 })),
  ])
  return jobs.map((job) => {
    const state = states.find(({ name }) => name === job.name)
    const last = runs.get(job.name) ?? null
    const due = state ? job.timing.next(doneUntil(state, last, now)) : null
    const isLate = due !== null && now.diff(due).as('seconds') > config.graceSeconds
    return {
      job,
      last,
      next: job.timing.next(now),
      lateSince: isLate ? due : null,
      failures: failures.get(job.name) ?? 0,
    }
  })
}

/** What a clock that ran ahead has written counts for nothing; a run by hand that went well counts. */
function doneUntil(state: ScheduledJob, last: JobRun | null, now: DateTime): DateTime {
  const { tickedUntil } = state
  if (last && state.isAhead(now)) return last.startedAt
  const isByHand = last?.cause === 'by_hand' && last.status === 'ok'
  return isByHand ? DateTime.max(tickedUntil, last.startedAt) : tickedUntil
}

/** Each job's newest run is one step down the index. */
async function lastRuns(names: string[]): Promise<Map<string, JobRun>> {
  if (names.length === 0) return new Map()
  const [rows] = await db.rawQuery(
    `SELECT (
       SELECT id FROM job_runs WHERE job = jobs.name ORDER BY started_at DESC, id DESC LIMIT 1
     ) AS id FROM (${names.map(() => 'SELECT ? AS name').join(' UNION ALL ')}) jobs`,
    names
  )
  const ids = (rows as { id: number | null }[]).flatMap(({ id }) => id ?? [])
  const runs = await JobRun.query().whereIn('id', ids)
  return new Map(runs.map((run) => [run.job, run]))
}

async function failuresSince(since: DateTime): Promise<Map<string, number>> {
  const [rows] = await db.rawQuery(
    `SELECT job, COUNT(*) AS failures FROM job_runs
     WHERE status = 'failed' AND started_at >= ? GROUP BY job`,
    [since.toJSDate()]
  )
  return new Map(
    (rows as { job: string; failures: number }[]).map((row) => [row.job, Number(row.failures)])
  )
}
