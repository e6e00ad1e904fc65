import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class PayoutsProcess extends JobCommand {
  static commandName = 'payouts:process'
  static description = 'Pay hosts what is due, and try again what failed before'

  async work(progress: Progress) {
    const { processPayouts } = await import('#models/payout/batch')
    const { sent, accepted, needsAccount, held, failed } = await processPayouts(progress)
    return { sent, accepted, without_an_account: needsAccount, held, failed }
  }
}
