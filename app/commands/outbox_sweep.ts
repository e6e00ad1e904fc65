import { JobCommand } from '#services/scheduler/job_command'

export default class OutboxSweep extends JobCommand {
  static commandName = 'outbox:sweep'
  static description = 'Hand effects that are due and not done to the queue again'

  async work() {
    const { default: sweep } = await import('#services/outbox/sweep')
    const { handedOver, carriedOut, deadLetters } = await sweep()
    return { handed_over: handedOver, carried_out: carriedOut, dead_letters: deadLetters }
  }
}
