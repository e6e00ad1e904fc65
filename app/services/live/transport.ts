import { setTimeout } from 'node:timers/promises'
import redisService from '@adonisjs/redis/services/main'
import { redis } from '@adonisjs/transmit/transports/redis'

type Redis = ReturnType<typeof redisService.connection>['ioConnection']
type Listener = () => void

const BACK = 'live:back'

let connections: Redis[] = []
const listeners = new Set<Listener>()

/** Called each time when Redis is heard again after an outage. */
export function onReturn(listener: Listener): void {
  listeners.add(listener)
}

/** Transmit's transport over Redis. It never gives up: what is published meanwhile goes out when Redis is back. */
export function liveTransport() {
  const transport = redis(source() as Parameters<typeof redis>[0])()
  let isWaiting = false
  transport.onReconnect(async () => {
    if (isWaiting) return
    isWaiting = true
    try {
      await transport.subscribe(BACK, () => {})
      await transport.unsubscribe(BACK)
      for (const listener of listeners) listener()
    } finally {
      isWaiting = false
    }
  })
  return transport
}

/** Transmit would wait for Redis to say goodbye, which it cannot while it is down. */
export async function closeTransport(): Promise<void> {
  await Promise.race([Promise.all(connections.map((each) => each.quit())), setTimeout(500)])
  for (const connection of connections) connection.disconnect()
  connections = []
}

/** The transport duplicates what it is given, once to publish and once to listen. */
function source(): Redis {
  const { ioConnection: main } = redisService.connection('main')
  const duplicate = () => {
    const copy = main.duplicate({ maxRetriesPerRequest: null, commandTimeout: undefined })
    copy.on('error', () => {})
    connections.push(copy)
    return copy
  }
  return Object.create(main, { duplicate: { value: duplicate } }) as Redis
}
