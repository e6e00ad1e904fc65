import { JobCommand } from '#services/scheduler/job_command'

export default class PaymentsReconcile extends JobCommand {
  static commandName = 'payments:reconcile'
  static description = 'Find out what became of orders that nobody finished, and close old ones'

  async work() {
    const { reconcile } = await import('#models/payment/settling')
    const { paid, late, failed: refused, expired, open, unknown: failed } = await reconcile()
    return { paid, paid_late: late, refused, expired, still_open: open, failed }
  }
}
