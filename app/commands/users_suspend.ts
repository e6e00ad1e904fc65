import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { short } from '#commands/_input'

export default class UsersSuspend extends BaseCommand {
  static commandName = 'users:suspend'
  static description = 'Suspend a person for some days: nothing new, running rentals go on'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  @flags.number({ description: 'How long, in days', default: 7 })
  declare days: number

  @flags.string({ description: 'What the person is told', required: true, parse: short })
  declare reason: string

  async run() {
    const { personOf } = await import('#commands/_person')
    if (!Number.isInteger(this.days) || this.days < 1 || this.days > 3650) {
      this.logger.error('--days is a whole number of days from 1 to 3650')
      this.exitCode = 1
      return
    }
    const user = await personOf(this, this.email)
    if (!user) return
    await user.suspend(this.days, this.reason)
    this.logger.info(`${user.email} is suspended until ${user.suspendedUntil?.toISO()}`)
  }
}
