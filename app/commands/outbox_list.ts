import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { DateTime } from 'luxon'
import { BadInput } from '#commands/_input'
import type OutboxMessage from '#models/outbox_message'

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
    const table = this.ui.table().head(['ID', 'Topic', 'Recorded', 'Attempts', 'Now', 'Last error'])
    for (const message of messages) {
      const { id, topic, createdAt, attempts, lastError } = message
      table.row([
        String(id),
        topic,
        instant(createdAt),
        String(attempts),
        now(message),
        (lastError ?? '').slice(0, 80),
      ])
    }
    table.render()
  }
}

function now({ failedAt, availableAt, triedSince }: OutboxMessage): string {
  if (failedAt) return 'failed'
  return triedSince ? `tried since ${instant(triedSince)}` : `due ${instant(availableAt)}`
}

function instant(at: DateTime): string {
  return at.toUTC().toISO({ suppressMilliseconds: true }) ?? ''
}
