import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminFor, BY } from '#commands/_admin'

export default class PayoutsRelease extends BaseCommand {
  static commandName = 'payouts:release'
  static description = 'Let a payout go that is held, for example because its host is banned'
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
      const by = await adminFor(this.by, 'releasePayout', payout.reservationId)
      const waiting = await payout.release(by)
      this.logger.info(`payout ${payout.ulid} is ${waiting.status}: the next run takes it up`)
    })
  }
}
