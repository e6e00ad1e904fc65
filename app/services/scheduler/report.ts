import type { DateTime } from 'luxon'
import config from '#config/scheduler'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import { ZONE } from '#models/reservation/calendar'
import clock from '#services/clock'
import { sentence } from './job_command.js'
import type { Job } from './timetable.js'

export interface JobReport {
  name: string
  timing: string
  next: string
  last: string
  result: string
}

/** Where each job stands, in words for an operator; times are Korean. */
export async function reportOn(jobs: Job[]): Promise<JobReport[]> {
  return Promise.all(jobs.map(reportOnOne))
}

/** How a run went: `ok in 1.2 s: 3 cancelled, 0 failed`. */
export function outcomeOf(run: JobRun): string {
  const what = [run.counts && sentence(run.counts), run.error].filter(Boolean).join('; ')
  return [
    run.endedAt
      ? `${run.status} in ${run.endedAt.diff(run.startedAt).as('seconds').toFixed(1)} s`
      : `running, by ${run.owner}`,
    run.attempts > 1 && `attempt ${run.attempts}`,
    run.missed > 0 && `${run.missed} missed before it`,
    what,
  ]
    .filter(Boolean)
    .join(', ')
}

async function reportOnOne({ name, timing }: Job): Promise<JobReport> {
  const now = clock.now()
  const [state, run] = await Promise.all([
    ScheduledJob.find(name),
    JobRun.query().where('job', name).orderBy('started_at', 'desc').orderBy('id', 'desc').first(),
  ])
  const due = state && timing.next(state.tickedUntil)
  const isOverdue = due && now.diff(due).as('seconds') > config.graceSeconds
  const next = isOverdue ? `overdue since ${korean(due)}` : korean(timing.next(now))
  return {
    name,
    timing: timing.text,
    next,
    last: run ? korean(run.startedAt) : '–',
    result: run ? outcomeOf(run) : '–',
  }
}

function korean(at: DateTime | null): string {
  return at ? at.setZone(ZONE).toFormat('yyyy-MM-dd HH:mm:ss') : '–'
}
