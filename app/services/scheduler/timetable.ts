import type { DurationLike } from 'luxon'
import { cron, every, type Timing } from './timing.js'

export interface JobOptions {
  /** A run that takes longer has failed, and the next tick may start; 60 when not given. */
  limitMinutes?: number
}

export interface Job {
  /** Name of the ace command that does the work. */
  name: string
  timing: Timing
  limitMinutes: number
}

const LIMIT_MINUTES = 60

export class Timetable {
  private jobs = new Map<string, Job>()

  /** @throws when the name is taken or a pattern is not cron's */
  cron(name: string, patterns: string | string[], options?: JobOptions): void {
    this.add(name, cron([patterns].flat()), options)
  }

  /** @throws when the name is taken */
  every(name: string, length: DurationLike, options?: JobOptions): void {
    this.add(name, every(length), options)
  }

  all(): Job[] {
    return [...this.jobs.values()]
  }

  find(name: string): Job | undefined {
    return this.jobs.get(name)
  }

  remove(name: string): void {
    this.jobs.delete(name)
  }

  private add(name: string, timing: Timing, { limitMinutes = LIMIT_MINUTES }: JobOptions = {}) {
    if (this.jobs.has(name)) throw new Error(`${name} is on the timetable already`)
    this.jobs.set(name, { name, timing, limitMinutes })
  }
}

const timetable = new Timetable()
export default timetable
