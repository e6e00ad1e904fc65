import { JobRunSchema } from '#database/schema'
import { extend, finish, release, type Outcome } from './job_run/holding.js'
import { take, takeOver } from './job_run/taking.js'

/** One run of a job: for a tick of the timetable, or by hand (without a tick). */
export default class JobRun extends JobRunSchema {
  static take = take
  static takeOver = takeOver

  /** Holds the run for another lease. @returns false when somebody else has it */
  extend(leaseSeconds: number) {
    return extend(this, leaseSeconds)
  }

  /** Records how it ended. @returns false when somebody else has it */
  finish(outcome: Outcome) {
    return finish(this, outcome)
  }

  /** Lets others take the run over at once. */
  release() {
    return release(this)
  }
}
