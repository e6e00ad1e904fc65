import { JobCommand } from '#services/scheduler/job_command'

export default class WebhooksDeliver extends JobCommand {
  static commandName = 'webhooks:deliver'
  static description = 'Send the webhooks that are due, for want of a process that does'

  async work() {
    const { deliverDue } = await import('#models/webhook_delivery/delivering')
    return { sent: await deliverDue() }
  }
}
