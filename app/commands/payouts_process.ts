import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { Report } from '#commands/_report'

export default class PayoutsProcess extends BaseCommand {
  static commandName = 'payouts:process'
  static description = 'Pay hosts what is due, and try again what failed before'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { processPayouts } = await import('#models/payout/batch')
    const report = new Report(this, 'payouts')
    const { sent, needsAccount, held, failed } = await processPayouts(report.progress)
    report.end(
      `${sent} sent, ${needsAccount} without an account, ${held} held, ${failed} failed`,
      failed
    )
  }
}
