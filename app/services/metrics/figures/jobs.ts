import db from '@adonisjs/lucid/services/db'
import { healthOf } from '#services/scheduler/health'
import timetable from '#services/scheduler/timetable'
import clock from '#services/clock'
import type { Figures } from './contract.js'

/** Each job's newest success is a few steps down the index. */
const LAST = `(
  SELECT UNIX_TIMESTAMP(ended_at) FROM job_runs
  WHERE job = jobs.name AND status = 'ok' ORDER BY started_at DESC LIMIT 1
)`

/** Where the jobs of the timetable stand, whichever processes ran them. */
export async function jobFigures(): Promise<Figures> {
  const jobs = timetable.all()
  const healths = await healthOf(jobs)
  const successes = await lastSuccesses(jobs.map(({ name }) => name))
  const now = clock.now()
  const of = (value: (health: (typeof healths)[number]) => number) =>
    healths.map((health) => ({ labels: { name: health.job.name }, value: value(health) }))
  return {
    job_last_success_timestamp_seconds: [...successes].map(([name, value]) => ({
      labels: { name },
      value,
    })),
    job_overdue_seconds: of(({ lateSince }) => (lateSince ? now.diff(lateSince).as('seconds') : 0)),
    job_last_failed: of(({ last }) => Number(last?.status === 'failed')),
    job_failures_day: of(({ failures }) => failures),
  }
}

async function lastSuccesses(names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  const [rows]: [{ name: string; at: number | null }[]] = await db.rawQuery(
    `SELECT name, ${LAST} AS at FROM (${names.map(() => 'SELECT ? AS name').join(' UNION ALL ')}) jobs`,
    names
  )
  return new Map(rows.flatMap(({ name, at }) => (at === null ? [] : [[name, Number(at)] as const])))
}
