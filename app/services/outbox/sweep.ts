import config from '#config/queue'
import handOver from '#services/outbox/hand_over'
import OutboxMessage from '#models/outbox_message'
import OutboxRelay from '#services/outbox/relay'

export interface Swept {
  handedOver: number
  carriedOut: number
  deadLetters: number
}

/**
 * Hands over again whatever is due, not done and not being carried out, so that a flushed queue
 * loses nothing. Without a queue (QUEUE=off) it carries the effects out itself. Safe to run twice
 * and in parallel.
 * @returns counts of effects; dead letters are those that wait for an operator
 * @throws when the queue cannot be reached
 */
export default async function sweep(): Promise<Swept> {
  const isQueued = config.mode !== 'off'
  const count = isQueued ? await handOver(new Date()) : await new OutboxRelay().drain()
  return {
    handedOver: isQueued ? count : 0,
    carriedOut: isQueued ? 0 : count,
    deadLetters: await OutboxMessage.countFailed(),
  }
}
