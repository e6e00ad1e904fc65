import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class AuditPrune extends JobCommand {
  static commandName = 'audit:prune'
  static description = 'Erase reasons in the audit log that were written more than three years ago'

  async work(progress: Progress) {
    const { eraseReasons } = await import('#models/audit/pruning')
    return { erased: await eraseReasons(progress) }
  }
}
