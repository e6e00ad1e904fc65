import { JobCommand } from '#services/scheduler/job_command'
import type { Progress } from '#services/scheduler/job_command'

export default class IdempotencyPrune extends JobCommand {
  static commandName = 'idempotency:prune'
  static description = 'Forget answers that programs had more than a day ago'

  async work(progress: Progress) {
    const { prune } = await import('#services/idempotency/keys')
    return { forgotten: await prune(progress) }
  }
}
