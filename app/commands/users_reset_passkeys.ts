import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class UsersResetPasskeys extends BaseCommand {
  static commandName = 'users:reset-passkeys'
  static description = 'Take away the passkeys of a person who lost them, and end their sessions'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  @flags.string({ description: 'Why, for the audit log' })
  declare reason?: string

  async run() {
    const { personOf } = await import('#commands/_person')
    const user = await personOf(this, this.email)
    if (!user) return
    const count = await user.resetPasskeys('operator', this.reason)
    this.logger.info(
      count === 0
        ? `${user.email} has no passkey`
        : `${user.email} had ${count}, has none now and signs in again`
    )
  }
}
