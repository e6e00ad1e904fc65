import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class OutboxRetry extends BaseCommand {
  static commandName = 'outbox:retry'
  static description = 'Let an effect that failed for good be tried again'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'ID as outbox:list --failed shows it' })
  declare id: string

  async run() {
    const { default: OutboxMessage } = await import('#models/outbox_message')
    const message = await OutboxMessage.query()
      .withScopes((scopes) => scopes.failed())
      .where('id', this.id)
      .first()
    if (!message) {
      this.logger.error(`No effect ${this.id} failed for good`)
      this.exitCode = 1
      return
    }
    await message.retry()
    this.logger.info(`${message.topic} ${message.id} is tried again within seconds`)
  }
}
