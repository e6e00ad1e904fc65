import { JobCommand, type Progress } from '#services/scheduler/job_command'

export default class ReservationsRemind extends JobCommand {
  static commandName = 'reservations:remind'
  static description = 'Remind guests of rentals that end tomorrow, once each'

  async work(progress: Progress) {
    const { remind } = await import('#models/reservation/upkeep')
    const { done, failed } = await remind(progress)
    return { reminded: done, failed }
  }
}
