import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class PayoutsRelease extends BaseCommand {
  static commandName = 'payouts:release'
  static description = 'Let a payout go that is held, for example because its host is banned'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payout' })
  declare ulid: string

  async run() {
    const { default: Payout } = await import('#models/payout')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const payout = await Payout.findByOrFail('ulid', this.ulid)
      const waiting = await payout.release()
      this.logger.info(`payout ${payout.ulid} is ${waiting.status}: the next run takes it up`)
    })
  }
}
