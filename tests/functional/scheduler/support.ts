import db from '@adonisjs/lucid/services/db'
import JobRun from '#models/job_run'
import clock from '#services/clock'
import type { Counts } from '#services/scheduler/job_command'
import Scheduler, { type SchedulerOptions } from '#services/scheduler/scheduler'
import { Timetable } from '#services/scheduler/timetable'

/** Ten past nine on a Monday morning in Seoul. */
export const MORNING = '2026-06-01T09:10:00+09:00'

export function setTheScene() {
  clock.freeze(MORNING)
  return tidyUp
}

export async function tidyUp() {
  clock.restore()
  await db.from('job_runs').delete()
  await db.from('scheduled_jobs').delete()
}

type Works = Record<string, () => Promise<Counts>>

/** A timetable on which each of the jobs is due on the hour. */
export function hourly(...names: string[]): Timetable {
  const timetable = new Timetable()
  for (const name of names) timetable.cron(name, '0 * * * *')
  return timetable
}

export function scheduler(works: Works, options: Partial<SchedulerOptions> = {}): Scheduler {
  return new Scheduler({
    timetable: hourly(...Object.keys(works)),
    work: (job) => works[job](),
    leaseSeconds: 5,
    ...options,
  })
}

/** Looks once and waits for what began. */
export async function tick(...schedulers: Scheduler[]): Promise<void> {
  await Promise.all(schedulers.map((each) => each.look()))
  await Promise.all(schedulers.map((each) => each.settle(5)))
}

export function runsOf(job: string): Promise<JobRun[]> {
  return JobRun.query().where('job', job).orderBy('id')
}

/** Work that counts how often it was done and ends when it is let go. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  let begun = 0
  return {
    letGo: resolve,
    begun: () => begun,
    work: async () => {
      begun++
      await promise
      return { done: 1 }
    },
  }
}
