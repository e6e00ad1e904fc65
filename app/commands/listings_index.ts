import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class ListingsIndex extends BaseCommand {
  static commandName = 'listings:index'
  static description = 'Write anew what browsing and searching read, for every listing'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { default: listingIndex } = await import('#models/listing/listing_index')
    const { measureTokens } = await import('#models/listing/search/token_counts')
    const all = await listingIndex.rebuild((done) => this.logger.logUpdate(`${done} listings`))
    this.logger.logUpdatePersist()
    const tokens = await measureTokens()
    this.logger.success(`${all} listings, ${tokens} tokens`)
  }
}
