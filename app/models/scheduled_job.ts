import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
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
}
