import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class RefundsProcess extends JobCommand {
  static commandName = 'refunds:process'
  static description = 'Give back what is due to guests, and try again what failed before'

  async work(progress: Progress) {
    const { processRefunds } = await import('#models/payment/batch')
    const { done, needsAccount, accepted, failed } = await processRefunds(progress)
    return { given_back: done, need_an_account: needsAccount, accepted, failed }
  }
}
