import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class OutboxPrune extends JobCommand {
  static commandName = 'outbox:prune'
  static description = 'Forget effects that were done more than 30 days ago'

  async work(progress: Progress) {
    const { default: prune } = await import('#services/outbox/prune')
    return { forgotten: await prune(progress) }
  }
}
