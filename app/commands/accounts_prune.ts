import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class AccountsPrune extends JobCommand {
  static commandName = 'accounts:prune'
  static description =
    'Erase what was kept of people who left: disputes after three years, contracts after five'

  async work(progress: Progress) {
    const { prune } = await import('#models/user/retention')
    return prune(progress)
  }
}
