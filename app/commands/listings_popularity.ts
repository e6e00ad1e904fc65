import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ListingsPopularity extends BaseCommand {
  static commandName = 'listings:popularity'
  static description = 'Let requests older than 30 days count no more'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { refreshPopularity } = await import('#models/listing/popularity')
    this.logger.success(`${await refreshPopularity()} listings changed`)
  }
}
