import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ReservationsExpire extends BaseCommand {
  static commandName = 'reservations:expire'
  static description =
    'Cancel requests and reservations that nobody answered, paid, sent or collected in time'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { expire } = await import('#models/reservation/upkeep')
    const startedAt = performance.now()
    const result = await expire()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(`${result.done} cancelled, ${result.failed} failed (${seconds} s)`)
    if (result.failed > 0) this.exitCode = 1
  }
}
