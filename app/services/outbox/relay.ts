import carryOut from '#services/outbox/carry_out'
import holding from '#services/outbox/holding'
import Rounds from '#services/outbox/rounds'
import { claimDue } from '#services/outbox/claims'

const BATCH = 20

/**
 * Carries out effects straight from the database, one after the other, without the queue: in
 * tests, and by workers while Redis is away. Any number of relays and workers go side by side.
 */
export default class OutboxRelay {
  private rounds = new Rounds(() => this.drain())

  start(everyMs = 5_000): void {
    this.rounds.start(everyMs)
  }

  async stop(): Promise<void> {
    await this.rounds.stop()
  }

  /**
   * Carries out everything that is due.
   * @returns how many effects succeeded
   */
  async drain(): Promise<number> {
    let done = 0
    for (;;) {
      const claims = await claimDue(BATCH)
      holding.add(claims)
      for (const claim of claims) if (await carryOut(claim)) done++
      if (claims.length < BATCH) return done
    }
  }
}
