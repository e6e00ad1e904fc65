import logger from '@adonisjs/core/services/logger'
import type JobRun from '#models/job_run'
import type { Outcome } from '#models/job_run/holding'
import { cause } from '#services/logging/cause'
import { spanUnder } from '#services/logging/spans'
import { jobRuns, jobSeconds } from '#services/metrics/counted'
import { hasFailures, type Counts } from './job_command.js'

export interface ExecutionLimits {
  leaseSeconds: number
  limitMinutes: number
  /** Whoever does the work says how it went. */
  isQuiet?: boolean
}

/** Carries a run out: holds its lease while the work goes on, and records how it ended. */
export class Execution {
  /** Resolves when it is recorded; never rejects. */
  readonly ended: Promise<void>
  private beat: NodeJS.Timeout
  private thrown?: unknown

  constructor(
    readonly run: JobRun,
    work: (job: string) => Promise<Counts>,
    private limits: ExecutionLimits
  ) {
    this.beat = setInterval(() => this.extend(), (limits.leaseSeconds * 1000) / 3)
    this.ended = spanUnder(cause() ?? `run-${run.id}`, `job ${run.job}`, () => this.carryOut(work))
  }

  /** Gives the run to others although the work may still go on. */
  async abandon(): Promise<void> {
    clearInterval(this.beat)
    logger.warn(this.facts(), 'a job was left running and may be taken over')
    await this.run.release().catch((error) => this.complain(error, 'a lease could not be given up'))
  }

  private async carryOut(work: (job: string) => Promise<Counts>): Promise<void> {
    const startedAt = performance.now()
    const outcome = await this.outcomeOf(work)
    clearInterval(this.beat)
    const ms = performance.now() - startedAt
    jobRuns.inc({ name: this.run.job, result: outcome.status })
    jobSeconds.observe({ name: this.run.job }, ms / 1_000)
    this.tell(outcome, ms)
    try {
      const isRecorded = await this.run.finish(outcome)
      if (!isRecorded) logger.warn(this.facts(), 'a job ended after its run was taken over')
    } catch (error) {
      this.complain(error, 'the end of a job could not be recorded')
    }
  }

  private async outcomeOf(work: (job: string) => Promise<Counts>): Promise<Outcome> {
    const limit = Promise.withResolvers<never>()
    const { limitMinutes } = this.limits
    const timer = setTimeout(
      () => limit.reject(new Error(`still running after ${limitMinutes} minutes`)),
      limitMinutes * 60_000
    )
    try {
      const counts = await Promise.race([work(this.run.job), limit.promise])
      return { status: hasFailures(counts) ? 'failed' : 'ok', counts }
    } catch (error) {
      this.thrown = error
      return { status: 'failed', error: String(error instanceof Error ? error.message : error) }
    } finally {
      clearTimeout(timer)
    }
  }

  private async extend(): Promise<void> {
    try {
      if (await this.run.extend(this.limits.leaseSeconds)) return
      clearInterval(this.beat)
      logger.warn(this.facts(), 'the run of a job was taken over while its work went on')
    } catch (error) {
      this.complain(error, 'the lease of a job could not be extended')
    }
  }

  private tell(outcome: Outcome, ms: number): void {
    if (this.limits.isQuiet) return
    const facts = { ...this.facts(), ...outcome, seconds: Math.round(ms) / 1000 }
    if (outcome.status === 'ok') logger.info(facts, 'job done')
    else logger.error({ ...facts, err: this.thrown }, 'job failed')
  }

  private complain(error: unknown, what: string): void {
    logger.error({ err: error, ...this.facts() }, what)
  }

  private facts() {
    const { job, tick, attempts, owner } = this.run
    return { job, tick: tick?.toISO(), attempts, owner }
  }
}
