import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput, short } from '#commands/_input'

export default class ClaimsDecide extends BaseCommand {
  static commandName = 'claims:decide'
  static description = 'Decide a claim that the guest objected to'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the claim or of its reservation' })
  declare ulid: string

  @args.string({ description: 'What the host gets of it, in won', parse: wholeOf })
  declare amount: string

  @flags.string({ description: 'What both sides are told', required: true, parse: short })
  declare reason: string

  @flags.string({ description: 'E-mail address of the moderator who decides', required: true })
  declare by: string

  async run() {
    const { default: Reservation } = await import('#models/reservation')
    const { default: User } = await import('#models/user')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const reservation = await Reservation.query()
        .where('ulid', this.ulid)
        .orWhereHas('claim', (claim) => void claim.where('ulid', this.ulid))
        .firstOrFail()
      const by = await User.findByOrFail('email', this.by)
      const { status } = await reservation.decideClaim(
        { by, seen: reservation.version },
        { amount: Number(this.amount), reason: this.reason }
      )
      this.logger.info(`reservation ${reservation.ulid} is ${status}`)
    })
  }
}

function wholeOf(value: string): string {
  if (/^\d{1,9}$/.test(value)) return value
  throw new BadInput(`${value} is no whole amount of won`)
}
