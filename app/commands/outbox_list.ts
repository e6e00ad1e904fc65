import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput } from '#commands/_input'

export default class OutboxList extends BaseCommand {
  static commandName = 'outbox:list'
  static description = 'Show effects that are not done, the oldest first'
  static options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Only those that failed for good' })
  declare failed: boolean

  @flags.number({ description: 'How many to show', default: 50 })
  declare limit: number

  async run() {
    if (this.limit < 1) throw new BadInput('--limit is at least 1')
    const { default: OutboxMessage } = await import('#models/outbox_message')
    const messages = await OutboxMessage.query()
      .withScopes((scopes) => (this.failed ? scopes.failed() : scopes.open()))
      .orderBy('id')
      .limit(this.limit)
    if (messages.length === 0) return this.logger.info('None')
    const table = this.ui.table().head(['ID', 'Topic', 'Recorded', 'Attempts', 'Last error'])
    for (const message of messages) {
      const { id, topic, createdAt, attempts, lastError } = message
      table.row([
        String(id),
        topic,
        createdAt.toUTC().toISO({ suppressMilliseconds: true }) ?? '',
        message.failedAt ? `${attempts}, failed` : String(attempts),
        (lastError ?? '').slice(0, 80),
      ])
    }
    table.render()
  }
}
