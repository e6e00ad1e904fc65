import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminFor, BY } from '#commands/_admin'

export default class PayoutsRetry extends BaseCommand {
  static commandName = 'payouts:retry'
  static description = 'Try a payout again that waits for an operator'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payout' })
  declare ulid: string

  @flags.string({ description: BY, required: true })
  declare by: string

  async run() {
    const { default: Payout } = await import('#models/payout')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const payout = await Payout.findByOrFail('ulid', this.ulid)
      const by = await adminFor(this.by, 'retryPayout', payout.reservationId)
      const waiting = await payout.retry(by)
      this.logger.info(`payout ${payout.ulid} is ${waiting.status}: the next run takes it up`)
    })
  }
}
