import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class UsersBan extends BaseCommand {
  static commandName = 'users:ban'
  static description = 'Ban a person at once: sessions end, what was not handed over is cancelled'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  @flags.string({ description: 'What the person is told', required: true })
  declare reason: string

  async run() {
    const { default: User } = await import('#models/user')
    const user = await User.findBy('email', this.email)
    if (!user) {
      this.logger.error(`Nobody has the address ${this.email}`)
      this.exitCode = 1
      return
    }
    await user.ban(this.reason)
    this.logger.info(`${user.email} is banned`)
  }
}
