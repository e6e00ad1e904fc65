import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ScheduleList extends BaseCommand {
  static commandName = 'schedule:list'
  static description =
    'Show the timetable with the last and the next run of each job, in Korean time'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { reportOn } = await import('#services/scheduler/report')
    const { default: timetable } = await import('#services/scheduler/timetable')
    const table = this.ui.table().head(['Job', 'Timing', 'Next', 'Last', 'Result'])
    for (const { name, timing, next, last, result } of await reportOn(timetable.all())) {
      table.row([name, timing, next, last, result])
    }
    table.render()
  }
}
