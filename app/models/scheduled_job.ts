import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/scheduler'
import { ScheduledJobSchema } from '#database/schema'

/** How far the ticks of a job are done with. Also the row that is locked to start a run. */
export default class ScheduledJob extends ScheduledJobSchema {
  static primaryKey = 'name'

  /**
   * Makes jobs known. A new one, and one whose timing changed, begins now: ticks of the past are
   * none of its own.
   */
  static async enrol(
    jobs: { name: string; timing: { text: string } }[],
    now: DateTime
  ): Promise<void> {
    for (const { name, timing } of jobs) {
      await db.rawQuery(
        `INSERT INTO scheduled_jobs (name, timing, ticked_until) VALUES (?, ?, ?)
         ON DUPLICATE KEY UPDATE
           ticked_until = IF(timing = VALUES(timing), ticked_until, GREATEST(ticked_until, VALUES(ticked_until))),
           timing = VALUES(timing)`,
        [name, timing.text, now.toJSDate()]
      )
    }
  }

  /** Whether it is done with ticks that have not come yet: somebody's clock ran ahead. */
  isAhead(now: DateTime): boolean {
    return this.tickedUntil > now.plus({ seconds: config.skewSeconds * 2 })
  }

  /**
   * Takes back ticks of these jobs that have not come yet. A run for one counts for the moment when it
   * was begun, so that the tick itself is there to be claimed.
   * @returns the jobs that were ahead
   */
  static async setBack(names: string[], now: DateTime): Promise<string[]> {
    const jobs = await this.query().whereIn('name', names)
    const ahead = jobs.filter((job) => job.isAhead(now)).map(({ name }) => name)
    for (const name of ahead) await setBack(name, now)
    return ahead
  }
}

function setBack(name: string, now: DateTime): Promise<void> {
  const at = now.toJSDate()
  return db.transaction(async (trx) => {
    const job = await ScheduledJob.query({ client: trx }).where('name', name).forUpdate().first()
    if (!job?.isAhead(now)) return
    await trx.rawQuery(
      'UPDATE IGNORE job_runs SET tick = LEAST(started_at, ?) WHERE job = ? AND tick > ?',
      [at, name, at]
    )
    const last = await trx
      .from('job_runs')
      .where('job', name)
      .where('tick', '<=', at)
      .max('tick as tick')
      .first()
    await trx
      .from('scheduled_jobs')
      .where('name', name)
      .update({ ticked_until: last?.tick ?? at })
  })
}
