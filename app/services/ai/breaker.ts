import config from '#config/ai'
import { AiFailure } from './contract.js'

/** After failures in a row it lets nobody through for a while, and then one, to try. */
export default class Breaker {
  private failures = 0
  private closedUntil = 0

  get isResting(): boolean {
    return this.failures >= config.breaker.failures
  }

  /** @throws AiFailure `closed` */
  enter(): void {
    if (this.failures < config.breaker.failures) return
    const now = performance.now()
    if (now < this.closedUntil) throw new AiFailure('closed')
    this.closedUntil = now + config.breaker.restMs
  }

  succeeded(): void {
    this.failures = 0
  }

  /** What whoever asked brought about is no fault of the provider, and `refused` is about their words. */
  failed(failure: AiFailure): void {
    if (['stopped', 'overBudget', 'closed', 'refused'].includes(failure.kind)) return
    this.failures++
    if (this.failures >= config.breaker.failures)
      this.closedUntil = performance.now() + config.breaker.restMs
  }
}
