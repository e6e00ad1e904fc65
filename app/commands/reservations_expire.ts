import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ReservationsExpire extends JobCommand {
  static commandName = 'reservations:expire'
  static description =
    'Cancel requests and reservations that nobody answered, paid, sent or collected in time'

  async work(progress: Progress) {
    const { expire } = await import('#models/reservation/upkeep')
    const { done, failed } = await expire(progress)
    return { cancelled: done, failed }
  }
}
