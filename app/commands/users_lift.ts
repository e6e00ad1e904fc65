import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class UsersLift extends BaseCommand {
  static commandName = 'users:lift'
  static description = 'Lift the ban and the suspension of a person'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  async run() {
    const { personOf } = await import('#commands/_person')
    const user = await personOf(this, this.email)
    if (!user) return
    await user.lift()
    this.logger.info(`${user.email} may use the account again`)
  }
}
