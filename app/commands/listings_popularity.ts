import { JobCommand } from '#services/scheduler/job_command'

export default class ListingsPopularity extends JobCommand {
  static commandName = 'listings:popularity'
  static description = 'Let requests older than 30 days count no more'

  async work() {
    const { refreshPopularity } = await import('#models/listing/popularity')
    return { listings_changed: await refreshPopularity() }
  }
}
