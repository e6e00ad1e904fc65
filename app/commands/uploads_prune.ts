import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class UploadsPrune extends JobCommand {
  static commandName = 'uploads:prune'
  static description = 'Delete photos that nothing shows, and what never arrived'

  async work(progress: Progress) {
    const { prune } = await import('#models/upload/pruning')
    return prune(progress)
  }
}
