import { JobCommand } from '#services/scheduler/job_command'

export default class WatchInvariants extends JobCommand {
  static commandName = 'watch:invariants'
  static description =
    'Look whether everything holds that must always hold; write down what does not'

  private open = 0

  async work() {
    const { watch } = await import('#services/watchdog/watchdog')
    const counts = await watch()
    this.open = counts.open
    return { ...counts }
  }

  /** For whoever runs it by hand or after a drill: anything that is broken makes a failure. */
  async run() {
    await super.run()
    if (this.open > 0) {
      await this.list()
      this.exitCode = 1
    }
  }

  private async list() {
    const { default: InvariantViolation } = await import('#models/invariant_violation')
    const violations = await InvariantViolation.query().whereNull('ended_at').orderBy('id')
    for (const { invariant, subject, foundAt } of violations) {
      this.logger.error(`${invariant} ${subject} since ${foundAt.toISO()}`)
    }
  }
}
