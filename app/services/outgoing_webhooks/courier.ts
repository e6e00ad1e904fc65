import { setTimeout } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import queue from '#config/queue'
import config from '#config/webhooks'
import { claimDeliveries, type Claimed } from '#models/webhook_delivery/claiming'
import { sendSafely } from '#models/webhook_delivery/delivering'

/**
 * Sends webhooks beside the effects, never among them: what strangers' servers take long for keeps no letter and
 * no refund waiting. Needs no Redis.
 */
export default class Courier {
  private ending = new AbortController()
  private sending = new Set<Promise<void>>()
  private failing = 0
  private walking?: Promise<void>

  start(): void {
    this.walking = this.walk()
  }

  /** Waits some seconds for what is being sent; what was not heard of then is sent again by another process. @returns whether all was */
  async stop(): Promise<boolean> {
    this.ending.abort()
    const patience = setTimeout(queue.patienceSeconds * 1_000, false, { ref: false })
    const walked = Promise.resolve(this.walking).then(() => true)
    return Promise.race([walked, patience])
  }

  private async walk(): Promise<void> {
    const { signal } = this.ending
    while (!signal.aborted) {
      if ((await this.look()) > 0) continue
      const pause = setTimeout(config.lookEveryMs, undefined, { ref: false, signal })
      await Promise.race([pause.catch(() => {}), ...this.sending])
    }
    await Promise.all(this.sending)
  }

  /** A slow receiver takes one of the places, no more, and those that fail never take them all. */
  private async look(): Promise<number> {
    const free = config.concurrency - this.sending.size
    if (free === 0) return 0
    try {
      const forFailing = Math.max(0, config.placesOfFailing - this.failing)
      const claimed = await claimDeliveries({ free, forFailing })
      claimed.forEach((each) => this.send(each))
      return claimed.length
    } catch (error) {
      logger.warn({ err: error }, 'webhooks could not be looked through')
      return 0
    }
  }

  private send({ delivery, isFailing }: Claimed): void {
    const weight = Number(isFailing)
    this.failing += weight
    const sent = sendSafely(delivery).finally(() => {
      this.sending.delete(sent)
      this.failing -= weight
    })
    this.sending.add(sent)
  }
}
