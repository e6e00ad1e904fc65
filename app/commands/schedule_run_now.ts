import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ScheduleRunNow extends BaseCommand {
  static commandName = 'schedule:run-now'
  static description = 'Run a job of the timetable at once and record it'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'Name of the job' })
  declare name: string

  async run() {
    const { default: timetable } = await import('#services/scheduler/timetable')
    const { runNow } = await import('#services/scheduler/run_now')
    const { outcomeOf } = await import('#services/scheduler/report')
    const job = timetable.find(this.name)
    if (!job) return this.fail(`${this.name} is not on the timetable`)
    const run = await runNow(job)
    if (!run) return this.fail(`${this.name} runs already`)
    if (run.status === 'failed') return this.fail(outcomeOf(run))
    this.logger.success(outcomeOf(run))
  }

  private fail(why: string) {
    this.logger.error(why)
    this.exitCode = 1
  }
}
