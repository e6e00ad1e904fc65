import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ReservationsAdvance extends JobCommand {
  static commandName = 'reservations:advance'
  static description =
    'Move reservations on when time does: silent inspections, ended rentals, overdue gear, losses, claims'

  async work(progress: Progress) {
    const { advance } = await import('#models/reservation/upkeep')
    const { done, grown, failed } = await advance(progress)
    return { moved: done, overdue_grown: grown, failed }
  }
}
