import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ListingsIndex extends JobCommand {
  static commandName = 'listings:index'
  static description = 'Write anew what browsing and searching read, for every listing'

  async work(progress: Progress) {
    const { default: listingIndex } = await import('#models/listing/listing_index')
    const { measureTokens } = await import('#models/listing/search/token_counts')
    const listings = await listingIndex.rebuild(progress)
    return { listings, tokens: await measureTokens() }
  }
}
