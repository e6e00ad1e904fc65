import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminFor, BY } from '#commands/_admin'

export default class RefundsRetry extends BaseCommand {
  static commandName = 'refunds:retry'
  static description = 'Try a refund again that waits for an operator'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the refund' })
  declare ulid: string

  @flags.string({ description: BY, required: true })
  declare by: string

  async run() {
    const { default: Refund } = await import('#models/refund')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const refund = await Refund.findByOrFail('ulid', this.ulid)
      const by = await adminFor(this.by, 'retryRefund', refund.reservationId)
      const { ulid, status } = await refund.retry(by)
      this.logger.info(`refund ${ulid} is ${status}: the next run takes it up`)
    })
  }
}
