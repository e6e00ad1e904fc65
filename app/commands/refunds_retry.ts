import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class RefundsRetry extends BaseCommand {
  static commandName = 'refunds:retry'
  static description = 'Try a refund again that waits for an operator'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the refund' })
  declare ulid: string

  async run() {
    const { default: Refund } = await import('#models/refund')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const refund = await Refund.findByOrFail('ulid', this.ulid)
      const { ulid, status } = await refund.retry()
      this.logger.info(`refund ${ulid} is ${status}: the next run takes it up`)
    })
  }
}
