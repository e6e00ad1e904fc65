import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput, short } from '#commands/_input'

const SHARES = { '0': 0, '50': 50, '100': 100 } as const

export default class ReservationsDecideRent extends BaseCommand {
  static commandName = 'reservations:decide-rent'
  static description = 'Decide how much of the rent goes back after a disputed inspection'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the reservation' })
  declare ulid: string

  @args.string({ description: 'What the guest gets back: 0, 50 or 100 percent', parse: shareOf })
  declare percent: keyof typeof SHARES

  @flags.string({ description: 'What both sides are told', required: true, parse: short })
  declare reason: string

  @flags.string({ description: 'E-mail address of the moderator who decides', required: true })
  declare by: string

  async run() {
    const { default: Reservation } = await import('#models/reservation')
    const { default: User } = await import('#models/user')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const reservation = await Reservation.findByOrFail('ulid', this.ulid)
      const by = await User.findByOrFail('email', this.by)
      const { keptRent } = await reservation.decideRent(
        { by, seen: reservation.version },
        { percent: SHARES[this.percent], reason: this.reason }
      )
      this.logger.info(
        `the host of reservation ${reservation.ulid} keeps ${keptRent} won of the rent`
      )
    })
  }
}

function shareOf(value: string): string {
  if (Object.hasOwn(SHARES, value)) return value
  throw new BadInput(`A share is one of ${Object.keys(SHARES).join(', ')}`)
}
