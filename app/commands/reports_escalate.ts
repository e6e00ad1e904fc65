import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ReportsEscalate extends JobCommand {
  static commandName = 'reports:escalate'
  static description = 'Hide what many people reported until a moderator decides on it'

  async work(progress: Progress) {
    const { escalate } = await import('#models/report/escalating')
    return { ...(await escalate(progress)) }
  }
}
