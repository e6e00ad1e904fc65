import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ReservationsRemind extends BaseCommand {
  static commandName = 'reservations:remind'
  static description = 'Remind guests of rentals that end tomorrow, once each'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { remind } = await import('#models/reservation/upkeep')
    const startedAt = performance.now()
    const result = await remind()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(`${result.done} reminded, ${result.failed} failed (${seconds} s)`)
    if (result.failed > 0) this.exitCode = 1
  }
}
