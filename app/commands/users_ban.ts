import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { short } from '#commands/_input'

export default class UsersBan extends BaseCommand {
  static commandName = 'users:ban'
  static description = 'Ban a person at once: sessions end, what was not handed over is cancelled'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  @flags.string({ description: 'What the person is told', required: true, parse: short })
  declare reason: string

  async run() {
    const { personOf } = await import('#commands/_person')
    const { orRefused } = await import('#commands/_refusing')
    const user = await personOf(this, this.email)
    if (!user) return
    await orRefused(this, async () => {
      await user.ban(this.reason)
      this.logger.info(`${user.email} is banned`)
    })
  }
}
