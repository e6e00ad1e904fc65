import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class SearchesAlert extends JobCommand {
  static commandName = 'searches:alert'
  static description = 'Tell people of new listings that fit their saved searches, each once'

  async work(progress: Progress) {
    const { alertSearches } = await import('#models/saved_search/alerting')
    return { ...(await alertSearches(progress)) }
  }
}
