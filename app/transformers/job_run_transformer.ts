import { BaseTransformer } from '@adonisjs/core/transformers'
import type JobRun from '#models/job_run'
import { sentence } from '#services/scheduler/job_command'

export default class JobRunTransformer extends BaseTransformer<JobRun> {
  toObject() {
    const run = this.resource
    return {
      ...this.pick(run, ['id', 'job', 'status', 'cause', 'attempts', 'missed', 'error']),
      counts: countsOf(run),
      seconds: secondsOf(run),
      startedAt: run.startedAt.toISO()!,
    }
  }
}

export function countsOf({ counts }: JobRun): string | null {
  return counts ? sentence(counts) : null
}

/** Null while it goes on. */
export function secondsOf({ endedAt, startedAt }: JobRun): number | null {
  return endedAt ? Math.round(endedAt.diff(startedAt).as('seconds') * 10) / 10 : null
}
