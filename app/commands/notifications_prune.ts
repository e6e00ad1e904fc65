import { JobCommand } from '#services/scheduler/job_command'
import type { Progress } from '#services/scheduler/job_command'

export default class NotificationsPrune extends JobCommand {
  static commandName = 'notifications:prune'
  static description = 'Forget notifications that were read more than 30 days ago'

  async work(progress: Progress) {
    const { prune } = await import('#models/notification/pruning')
    return { forgotten: await prune(progress) }
  }
}
