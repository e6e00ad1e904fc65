import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ScheduleRun extends BaseCommand {
  static commandName = 'schedule:run'
  static description = 'Keep the timetable until it is told to end'
  static options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.number({ description: 'Seconds of silence after which a run is taken over' })
  declare lease?: number

  @flags.number({ description: 'Milliseconds between two looks at the timetable' })
  declare look?: number

  @flags.number({ description: 'Seconds that an ending process waits for its jobs' })
  declare patience?: number

  async run() {
    const { default: Scheduler } = await import('#services/scheduler/scheduler')
    const { default: config } = await import('#config/scheduler')
    const scheduler = new Scheduler({
      leaseSeconds: this.lease ?? config.leaseSeconds,
      lookEveryMs: this.look ?? config.lookEveryMs,
    })
    this.app.terminating(async () => {
      const left = await scheduler.stop(this.patience)
      // What was left running would keep the process, whatever it waits for.
      if (left > 0) process.exit(1)
    })
    this.app.listen('SIGINT', () => this.app.terminate())
    const { MetricsServer } = await import('#services/metrics/serving')
    const metrics = await MetricsServer.start('scheduler')
    if (metrics) this.app.terminating(() => metrics.stop())
    scheduler.start()
  }
}
