import { setTimeout } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import config from '#config/queue'
import { work } from '#services/outbox/effect_queue'
import handOver, { handOverAgain } from '#services/outbox/hand_over'
import OutboxRelay from '#services/outbox/relay'
import Rounds from '#services/outbox/rounds'

const LOOK_MS = 5_000

/**
 * Carries out effects from the queue, and looks every few seconds for those that are due again:
 * postponed, or left by a killed worker. While Redis is away it takes them from the database.
 */
export default class EffectWorker {
  private rounds = new Rounds((nudged) => this.look(nudged))
  private stopWork?: () => Promise<void>
  private isCutOff = false

  constructor(private concurrency = config.concurrency) {}

  async start(): Promise<void> {
    this.stopWork = await work(this.concurrency)
    this.rounds.start(LOOK_MS)
  }

  /**
   * Waits some seconds for handlers that run; the lease of a longer one runs out by itself.
   * @returns whether none is left, which would keep the process
   */
  async stop(): Promise<boolean> {
    const done = Promise.all([this.rounds.stop(), this.stopWork?.()]).then(() => true)
    const patience = setTimeout(config.patienceSeconds * 1000, false, { ref: false })
    const isDone = await Promise.race([done, patience])
    if (!isDone) logger.warn('effects are still carried out: another process will take them over')
    return isDone
  }

  private async look(nudged: boolean): Promise<void> {
    try {
      await (nudged ? handOver() : handOverAgain())
      this.isCutOff = false
    } catch (error) {
      if (!this.isCutOff) logger.warn({ err: error }, 'effects go past the queue for now')
      this.isCutOff = true
      await new OutboxRelay().drain()
    }
  }
}
