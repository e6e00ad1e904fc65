import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class AiPrune extends JobCommand {
  static commandName = 'ai:prune'
  static description = 'Forget calls to a model that are older than 400 days'

  async work(progress: Progress) {
    const { prune } = await import('#services/ai/pruning')
    return { forgotten: await prune(progress) }
  }
}
