import type { DateTime } from 'luxon'
import logger from '@adonisjs/core/services/logger'
import config from '#config/scheduler'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import locks from '#services/lock/locks'
import { schedulerSkew } from '#services/metrics/counted'
import { claim, type Claimant } from './claiming.js'
import { Execution } from './execution.js'
import { instanceName } from './instance.js'
import type { Counts } from './job_command.js'
import { clockSkew } from './skew.js'
import timetable, { type Job, type Timetable } from './timetable.js'
import { workOf } from './work.js'

export interface SchedulerOptions extends Claimant {
  timetable: Timetable
  work: (job: string) => Promise<Counts>
  lookEveryMs: number
  /** Seconds by which the clock here is ahead of the database's. */
  skew: () => Promise<number>
}

/**
 * Keeps a timetable. Any number of schedulers may keep the same one: only a job's latest tick
 * counts, it belongs to whoever writes its run, and a dead scheduler's run is taken over when its
 * lease ends. Whoever's clock is not the database's takes nothing. The lock in Redis spares the others the attempt and decides nothing.
 */
export default class Scheduler {
  private options: SchedulerOptions
  private running = new Map<string, Execution>()
  private settled = new Map<string, number>()
  private waiting = new Map<string, number>()
  private isEnrolled = false
  private isAstray = false
  private isStopped = true
  private timer?: NodeJS.Timeout
  private looking?: Promise<void>
  private sweptAt = -Infinity

  constructor(options: Partial<SchedulerOptions> = {}) {
    const { lookEveryMs, leaseSeconds } = config
    const owner = instanceName()
    this.options = {
      timetable,
      locks,
      owner,
      work: workOf,
      skew: clockSkew,
      lookEveryMs,
      leaseSeconds,
      ...options,
    }
  }

  start(): void {
    this.isStopped = false
    const { owner, timetable: kept } = this.options
    logger.info({ owner, jobs: kept.all().length }, 'scheduler started')
    this.lookIn(0)
  }

  /**
   * Takes no more ticks and waits for the running jobs, at most `patienceSeconds`; those that still
   * run then may be taken over at once.
   * @returns how many were left running
   */
  async stop(patienceSeconds: number = config.patienceSeconds): Promise<number> {
    this.isStopped = true
    clearTimeout(this.timer)
    await this.looking
    await this.settle(patienceSeconds)
    const left = [...this.running.values()]
    await Promise.all(left.map((execution) => execution.abandon()))
    logger.info({ owner: this.options.owner, left: left.length }, 'scheduler stopped')
    return left.length
  }

  /** Starts what is due now; resolves when the runs have begun. */
  async look(): Promise<void> {
    if (await this.goesAstray()) return
    await this.enrol()
    await this.sweep()
    await Promise.all(this.options.timetable.all().map((job) => this.consider(job)))
  }

  /** Resolves when no job runs here any more, or when the time is over. */
  async settle(seconds: number): Promise<void> {
    const time = Promise.withResolvers<void>()
    const timer = setTimeout(time.resolve, seconds * 1000)
    const all = Promise.all([...this.running.values()].map(({ ended }) => ended))
    await Promise.race([all, time.promise])
    clearTimeout(timer)
  }

  private lookIn(ms: number): void {
    if (this.isStopped) return
    this.timer = setTimeout(() => {
      this.looking = this.lookAndTell()
    }, ms)
  }

  private async lookAndTell(): Promise<void> {
    const { lookEveryMs } = this.options
    try {
      await this.look()
      this.lookIn(lookEveryMs)
    } catch (error) {
      logger.error({ err: error }, 'the scheduler could not look for work')
      this.lookIn(lookEveryMs * 5)
    }
  }

  /** Ticks and what their jobs do go by the clock: with a wrong one nothing is better than something. */
  private async goesAstray(): Promise<boolean> {
    const { owner, skew } = this.options
    const seconds = await skew()
    schedulerSkew.set(seconds)
    const isAstray = Math.abs(seconds) > config.skewSeconds
    if (isAstray && !this.isAstray)
      logger.error({ owner, seconds }, 'the clock differs from the database’s: no tick is taken')
    if (!isAstray && this.isAstray) logger.info({ owner }, 'the clock is right again')
    this.isAstray = isAstray
    return isAstray
  }

  private async enrol(): Promise<void> {
    if (this.isEnrolled) return
    const jobs = this.options.timetable.all()
    await ScheduledJob.enrol(jobs, clock.now())
    this.isEnrolled = true
  }

  private async consider(job: Job): Promise<void> {
    const tick = job.timing.latest(clock.now())
    if (!tick || this.settled.get(job.name) === tick.toMillis()) return
    if (this.running.has(job.name)) return this.wait(job, tick)
    try {
      const answer = await claim(job, tick, this.options)
      if (answer === 'asked') return
      if (answer === 'running') return this.wait(job, tick)
      this.settled.set(job.name, tick.toMillis())
      if (answer !== 'taken') this.begin(answer)
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'a tick could not be claimed, for now')
    }
  }

  private async sweep(): Promise<void> {
    const { leaseSeconds, owner } = this.options
    if (performance.now() - this.sweptAt < (leaseSeconds * 1000) / 3) return
    this.sweptAt = performance.now()
    const names = this.options.timetable.all().map(({ name }) => name)
    for (const job of await ScheduledJob.setBack(names, clock.now())) {
      this.settled.delete(job)
      logger.warn({ job, owner }, 'ticks that were taken too early are taken back')
    }
    for (;;) {
      const here = names.filter((name) => !this.running.has(name))
      const run = await JobRun.takeOver(here, { owner, leaseSeconds })
      if (!run) return
      logger.warn({ job: run.job, attempts: run.attempts, owner }, 'a dead run is taken over')
      this.begin(run)
    }
  }

  private begin(run: JobRun): void {
    if (run.cause === 'caught_up')
      logger.warn(
        { job: run.job, tick: run.tick, missed: run.missed },
        'a missed tick is caught up'
      )
    const { limitMinutes } = this.options.timetable.find(run.job)!
    const { leaseSeconds, work } = this.options
    const execution = new Execution(run, work, { leaseSeconds, limitMinutes })
    this.running.set(run.job, execution)
    void execution.ended.then(() => this.running.delete(run.job))
  }

  /** Said once for each tick: what runs too long for its timing is somebody's business. */
  private wait({ name }: Job, tick: DateTime): void {
    if (this.waiting.get(name) === tick.toMillis()) return
    this.waiting.set(name, tick.toMillis())
    logger.warn({ job: name, tick: tick.toISO() }, 'a tick waits for the last run of its job')
  }
}
