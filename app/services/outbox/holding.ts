import logger from '@adonisjs/core/services/logger'
import config from '#config/queue'
import { underNobody } from '#services/logging/cause'
import { renew, type Claim } from '#services/outbox/claims'

const LONGEST_MS = 10 * 60_000

/**
 * The claims that this process works on. They are renewed while it lives, so that a lease can be
 * short; a handler that hangs for ten minutes loses its claim.
 */
class Holding {
  private held = new Map<Claim, number>()
  private timer?: NodeJS.Timeout

  get size(): number {
    return this.held.size
  }

  add(claims: Claim[]): void {
    for (const claim of claims) this.held.set(claim, Date.now())
    this.timer ??= underNobody(() =>
      setInterval(() => this.beat(), (config.leaseSeconds * 1000) / 3).unref()
    )
  }

  drop(claim: Claim): void {
    this.held.delete(claim)
    if (this.held.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }

  private beat(): void {
    const alive = [...this.held].filter(([, since]) => Date.now() - since < LONGEST_MS)
    if (alive.length === 0) return
    renew(alive.map(([claim]) => claim)).catch((error) =>
      logger.warn({ err: error }, 'claims on effects could not be renewed')
    )
  }
}

export default new Holding()
