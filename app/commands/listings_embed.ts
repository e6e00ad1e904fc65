import { flags } from '@adonisjs/core/ace'
import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ListingsEmbed extends JobCommand {
  static commandName = 'listings:embed'
  static description = 'Embed the listings that wait, and take out those that nobody may see'

  @flags.boolean({
    description: 'Everything that is not of the present model, after a change of it',
  })
  declare all: boolean

  async work(progress: Progress) {
    const { fitIndex } = await import('#models/listing/embedding/marking')
    const { embedPending, renewAll } = await import('#models/listing/embedding/working')
    const { entered, left } = await fitIndex()
    const waiting = this.all ? await renewAll() : undefined
    const done = await embedPending((count) => progress(count, waiting))
    return { entered, left, ...done }
  }
}
