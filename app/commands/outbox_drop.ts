import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { short } from '#commands/_input'

export default class OutboxDrop extends BaseCommand {
  static commandName = 'outbox:drop'
  static description = 'Give up an effect that failed for good: nobody carries it out any more'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'ID as outbox:list --failed shows it' })
  declare id: string

  @flags.string({ description: 'E-mail address of the admin who gives it up', required: true })
  declare by: string

  @flags.string({ description: 'Why, for the audit log', required: true, parse: short })
  declare because: string

  async run() {
    const { personOf } = await import('#commands/_person')
    const { default: OutboxMessage } = await import('#models/outbox_message')
    const by = await personOf(this, this.by)
    if (!by) return
    if (!by.isAdmin) return this.fail(`${this.by} is no admin`)
    if (!this.because.trim()) return this.fail('--because says why')
    const message = await OutboxMessage.query()
      .withScopes((scopes) => scopes.failed())
      .where('id', this.id)
      .first()
    if (!message) return this.fail(`No effect ${this.id} failed for good`)
    await message.drop(by, this.because)
    this.logger.info(`${message.topic} ${message.id} is given up`)
  }

  private fail(why: string): void {
    this.logger.error(why)
    this.exitCode = 1
  }
}
