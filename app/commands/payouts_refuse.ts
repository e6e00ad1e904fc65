import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class PayoutsRefuse extends BaseCommand {
  static commandName = 'payouts:refuse'
  static description = 'The bank did not take one line of an exported file'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payout' })
  declare ulid: string

  @flags.string({ description: 'What the bank said', required: true })
  declare reason: string

  async run() {
    const { default: Payout } = await import('#models/payout')
    const { refuseExported } = await import('#models/payout/exporting')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const payout = await Payout.findByOrFail('ulid', this.ulid)
      await refuseExported(payout, this.reason)
      await payout.refresh()
      this.logger.info(`payout ${payout.ulid} is ${payout.status}`)
    })
  }
}
