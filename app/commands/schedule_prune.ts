import { JobCommand } from '#services/scheduler/job_command'

export default class SchedulePrune extends JobCommand {
  static commandName = 'schedule:prune'
  static description = 'Forget the runs of jobs that are older than 30 days'

  async work() {
    const { prune } = await import('#models/job_run/pruning')
    return { forgotten: await prune() }
  }
}
