import { flags } from '@adonisjs/core/ace'
import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class DashboardCount extends JobCommand {
  static commandName = 'dashboard:count'
  static description = 'Add up the days that are over, for the dashboard'

  @flags.boolean({ description: 'Every day there ever was, after records of the past changed' })
  declare all: boolean

  async work(progress: Progress) {
    const { default: DailyFigure } = await import('#models/daily_figure')
    return { days: await DailyFigure.count({ all: this.all }, progress) }
  }
}
