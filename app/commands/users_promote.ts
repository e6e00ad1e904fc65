import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput } from '#commands/_input'
import type User from '#models/user'

const ROLES: readonly string[] = ['user', 'moderator', 'admin'] satisfies User['role'][]

export default class UsersPromote extends BaseCommand {
  static commandName = 'users:promote'
  static description = 'Give a person a role: user, moderator or admin'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'E-mail address of the account' })
  declare email: string

  @args.string({ description: 'The role', parse: roleOf })
  declare role: User['role']

  @flags.string({ description: 'Why, for the audit log' })
  declare reason?: string

  async run() {
    const { personOf } = await import('#commands/_person')
    const user = await personOf(this, this.email)
    if (!user) return
    const change = await user.setRole(this.role, 'operator', this.reason)
    if (change === 'lastAdmin') return this.refuse()
    this.logger.info(`${user.email} is now ${this.role}`)
  }

  private async refuse() {
    const { LAST_ADMIN } = await import('#commands/_refusing')
    this.logger.error(LAST_ADMIN)
    this.exitCode = 1
  }
}

function roleOf(value: string): User['role'] {
  if (isRole(value)) return value
  throw new BadInput(`A role is one of ${ROLES.join(', ')}`)
}

function isRole(value: string): value is User['role'] {
  return ROLES.includes(value)
}
