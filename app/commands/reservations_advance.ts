import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ReservationsAdvance extends BaseCommand {
  static commandName = 'reservations:advance'
  static description =
    'Move reservations on when time does: silent inspections, ended rentals, overdue gear, losses, claims'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { advance } = await import('#models/reservation/upkeep')
    const startedAt = performance.now()
    const result = await advance()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(
      `${result.done} moved, ${result.grown} overdue grown, ${result.failed} failed (${seconds} s)`
    )
    if (result.failed > 0) this.exitCode = 1
  }
}
