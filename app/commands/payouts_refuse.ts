import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminFor, BY } from '#commands/_admin'
import { short } from '#commands/_input'

export default class PayoutsRefuse extends BaseCommand {
  static commandName = 'payouts:refuse'
  static description = 'The bank did not take one line of an exported file'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payout, or of the refund' })
  declare ulid: string

  @flags.string({ description: 'What the bank said', required: true, parse: short })
  declare reason: string

  @flags.string({ description: BY, required: true })
  declare by: string

  async run() {
    const { default: Payout } = await import('#models/payout')
    const { default: Refund } = await import('#models/refund')
    const { refuseExported, refuseExportedRefund } = await import('#models/payout/exporting')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const refund = await Refund.findBy('ulid', this.ulid)
      if (refund) {
        const by = await adminFor(this.by, 'retryRefund', refund.reservationId)
        await refuseExportedRefund(refund, this.reason, by)
        await refund.refresh()
        return void this.logger.info(`refund ${refund.ulid} is ${refund.status}`)
      }
      const payout = await Payout.findByOrFail('ulid', this.ulid)
      const by = await adminFor(this.by, 'retryPayout', payout.reservationId)
      await refuseExported(payout, this.reason, by)
      await payout.refresh()
      this.logger.info(`payout ${payout.ulid} is ${payout.status}`)
    })
  }
}
