import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class PayoutsRetry extends BaseCommand {
  static commandName = 'payouts:retry'
  static description = 'Try a payout again that waits for an operator'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payout' })
  declare ulid: string

  async run() {
    const { default: Payout } = await import('#models/payout')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const payout = await Payout.findByOrFail('ulid', this.ulid)
      const waiting = await payout.retry()
      this.logger.info(`payout ${payout.ulid} is ${waiting.status}: the next run takes it up`)
    })
  }
}
