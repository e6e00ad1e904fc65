import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class OutboxSweep extends BaseCommand {
  static commandName = 'outbox:sweep'
  static description = 'Hand effects that are due and not done to the queue again'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { default: sweep } = await import('#services/outbox/sweep')
    const startedAt = performance.now()
    const { handedOver, carriedOut, deadLetters } = await sweep()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(
      `${handedOver} handed over, ${carriedOut} carried out, ${deadLetters} dead letters (${seconds} s)`
    )
  }
}
