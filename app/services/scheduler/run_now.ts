import db from '@adonisjs/lucid/services/db'
import config from '#config/scheduler'
import { audit, type AuditActor } from '#models/audit/audit'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { Execution } from './execution.js'
import { instanceName } from './instance.js'
import type { Job } from './timetable.js'
import { workOf } from './work.js'

/**
 * Begins a job outside its timetable.
 * @param by whose act it is, for the audit log
 * @returns what goes on, or null when the job runs already
 */
export async function startNow(job: Job, by: AuditActor): Promise<Execution | null> {
  const { leaseSeconds } = config
  const owner = instanceName()
  await ScheduledJob.enrol([job], clock.now())
  const run =
    (await JobRun.takeOver([job.name], { owner, leaseSeconds })) ??
    (await JobRun.take({ job: job.name, tick: null, cause: 'by_hand', owner, leaseSeconds }))
  if (!(run instanceof JobRun)) return null
  await db.transaction((trx) =>
    audit(trx, { actor: by, action: 'job.run_now', target: { kind: 'job', id: job.name } })
  )
  const { limitMinutes } = job
  return new Execution(run, workOf, { leaseSeconds, limitMinutes })
}

/**
 * Runs a job outside its timetable and records it.
 * @param by whose act it is, for the audit log
 * @returns the run when it has ended, or null when the job runs already
 */
export async function runNow(job: Job, by: AuditActor = 'operator'): Promise<JobRun | null> {
  const execution = await startNow(job, by)
  if (!execution) return null
  await execution.ended
  return execution.run.refresh()
}
