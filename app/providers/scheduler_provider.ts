import type { ApplicationService } from '@adonisjs/core/types'
import type Scheduler from '#services/scheduler/scheduler'

/** Keeps the timetable in the web process, where no process of its own does (the demo). */
export default class SchedulerProvider {
  private scheduler?: Scheduler

  constructor(private app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: config } = await import('#config/scheduler')
    if (!config.isInProcess) return
    const { default: Keeper } = await import('#services/scheduler/scheduler')
    this.scheduler = new Keeper()
    this.scheduler.start()
  }

  async shutdown() {
    await this.scheduler?.stop()
  }
}
