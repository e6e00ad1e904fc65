import { messagesOf, type Arrival, type Message } from './events.js'
import { makeSizes } from './make_sizes.js'
import type { Shelf } from './shelf.js'

/** What a queue is told: these messages again, the others are done. */
export interface Answer {
  batchItemFailures: { itemIdentifier: string }[]
}

export type Log = (line: Record<string, unknown>) => void

/** An AVIF of 50 megapixels takes 800 MB while it is read. */
const AT_ONCE = 2

/**
 * Handles events of S3, sent by itself or through a queue. One photo's failure keeps no other from
 * being made; only what failed is tried again, and finds what was made.
 */
export function handlerFor(shelfOf: (bucket: string) => Shelf, log: Log) {
  return async (event: unknown): Promise<Answer> => {
    const messages = messagesOf(event)
    const failures = await failuresAmong(messages, shelfOf, log)
    const failed = messages.filter((message) => failures.has(message))
    if (failed.some(({ id }) => id === null)) {
      throw new AggregateError([...failures.values()].flat(), 'Not all photos have their sizes')
    }
    return { batchItemFailures: failed.map(({ id }) => ({ itemIdentifier: id! })) }
  }
}

async function failuresAmong(messages: Message[], shelfOf: (bucket: string) => Shelf, log: Log) {
  const failures = new Map<Message, unknown[]>()
  const fail = (message: Message, error: unknown) =>
    failures.set(message, [...(failures.get(message) ?? []), error])

  const work = new Map<string, { arrival: Arrival; messages: Message[] }>()
  for (const message of messages) {
    if (message.error) {
      log({ level: 'error', message: message.id, error: String(message.error) })
      fail(message, message.error)
    }
    for (const arrival of message.arrivals) {
      const name = `${arrival.bucket}/${arrival.key}`
      const known = work.get(name) ?? { arrival, messages: [] }
      work.set(name, { arrival, messages: [...known.messages, message] })
    }
  }

  const waiting = [...work.values()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const error = await errorOf(next.arrival, shelfOf, log)
      if (error) for (const message of next.messages) fail(message, error)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return failures
}

async function errorOf({ bucket, key }: Arrival, shelfOf: (bucket: string) => Shelf, log: Log) {
  const start = performance.now()
  const ms = () => Math.round(performance.now() - start)
  try {
    const outcome = await makeSizes(shelfOf(bucket), key)
    const level = outcome.result === 'refused' ? 'warn' : 'info'
    log({ level, key, ...outcome, ms: ms() })
    return null
  } catch (error) {
    log({ level: 'error', key, error: String(error), ms: ms() })
    return error ?? new Error('Failed without a reason')
  }
}
