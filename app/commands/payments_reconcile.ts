import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class PaymentsReconcile extends BaseCommand {
  static commandName = 'payments:reconcile'
  static description = 'Find out what became of orders that nobody finished, and close old ones'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { reconcile } = await import('#models/payment/settling')
    const startedAt = performance.now()
    const { paid, late, failed, expired, open, unknown } = await reconcile()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(
      `${paid} paid, ${late} paid too late, ${failed} failed, ${expired} expired, ` +
        `${open} still open, ${unknown} unknown (${seconds} s)`
    )
    if (unknown > 0) this.exitCode = 1
  }
}
