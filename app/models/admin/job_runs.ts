import { daysOn, oneOf } from '#models/admin/days'
import { wordsIn, type List } from '#models/admin/list'
import JobRun from '#models/job_run'

/** What the timetable did, and what was run by hand. */
export const JOB_RUNS: List<typeof JobRun> = {
  name: 'jobs',
  model: JobRun,
  search: wordsIn('job_runs.job', 'job_runs.error'),
  filters: {
    status: oneOf('job_runs.status', ['running', 'ok', 'failed']),
    cause: oneOf('job_runs.cause', ['due', 'caught_up', 'by_hand']),
    ...daysOn('job_runs.started_at'),
  },
  sorts: { started: 'job_runs.started_at', job: 'job_runs.job' },
}
