import logger from '@adonisjs/core/services/logger'
import config from '#config/scheduler'
import type { AuditActor } from '#models/audit/audit'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { Execution } from './execution.js'
import { instanceName } from './instance.js'
import type { Counts } from './job_command.js'
import timetable, { type Job } from './timetable.js'
import { workOf } from './work.js'

/**
 * Begins a job outside its timetable.
 * @param by whose act it is, for the audit log
 * @returns what goes on, or null when the job runs already
 */
export async function startNow(job: Job, by: AuditActor): Promise<Execution | null> {
  const run = await take(job, by)
  if (!run) return null
  const { limitMinutes } = job
  return new Execution(run, workOf, { leaseSeconds: config.leaseSeconds, limitMinutes })
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

/**
 * Does the work of a command, and keeps it in the history when the command is on the timetable. The work comes
 * first: it is done as well beside a run that goes on, and when the run cannot be recorded. Nothing of it is in
 * the audit log, which cron would fill.
 * @returns what the work returns; what it throws, this throws
 */
export async function recorded(name: string, work: () => Promise<Counts>): Promise<Counts> {
  const job = timetable.find(name)
  const run = job && (await take(job).catch(unrecorded))
  if (!run) return work()
  const doing = work()
  const { limitMinutes } = job
  const { leaseSeconds } = config
  const execution = new Execution(run, () => doing, { leaseSeconds, limitMinutes, isQuiet: true })
  return doing.finally(() => execution.ended)
}

async function take(job: Job, by?: AuditActor): Promise<JobRun | null> {
  const holder = { owner: instanceName(), leaseSeconds: config.leaseSeconds, by }
  await ScheduledJob.enrol([job], clock.now())
  const run =
    (await JobRun.takeOver([job.name], holder)) ??
    (await JobRun.take({ job: job.name, tick: null, cause: 'by_hand', ...holder }))
  return run instanceof JobRun ? run : null
}

function unrecorded(error: unknown): null {
  logger.warn({ err: error }, 'a run by hand could not be recorded')
  return null
}
