import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ReportsPrune extends JobCommand {
  static commandName = 'reports:prune'
  static description = 'Erase what was said and shown in cases decided more than three years ago'

  async work(progress: Progress) {
    const { eraseEvidence } = await import('#models/report/evidence')
    return { erased: await eraseEvidence(progress) }
  }
}
