import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class WebhooksPrune extends JobCommand {
  static commandName = 'webhooks:prune'
  static description = 'Forget what webhooks were told more than 30 days ago'

  async work(progress: Progress) {
    const { prune } = await import('#models/webhook_delivery/pruning')
    return { forgotten: await prune(progress) }
  }
}
