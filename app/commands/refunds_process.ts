import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { Report } from '#commands/_report'

export default class RefundsProcess extends BaseCommand {
  static commandName = 'refunds:process'
  static description = 'Give back what is due to guests, and try again what failed before'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { processRefunds } = await import('#models/payment/batch')
    const report = new Report(this, 'refunds')
    const { done, failed } = await processRefunds(report.progress)
    report.end(`${done} given back, ${failed} failed`, failed)
  }
}
