import type { DateTime } from 'luxon'
import type JobRun from '#models/job_run'
import { ZONE } from '#models/reservation/calendar'
import { healthOf, type JobHealth } from './health.js'
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
  const healths = await healthOf(jobs)
  return healths.map(reportOnOne)
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

function reportOnOne({ job, last, next, lateSince }: JobHealth): JobReport {
  return {
    name: job.name,
    timing: job.timing.text,
    next: lateSince ? `overdue since ${korean(lateSince)}` : korean(next),
    last: last ? korean(last.startedAt) : '–',
    result: last ? outcomeOf(last) : '–',
  }
}

function korean(at: DateTime | null): string {
  return at ? at.setZone(ZONE).toFormat('yyyy-MM-dd HH:mm:ss') : '–'
}
