import limiter from '@adonisjs/limiter/services/main'
import { errors } from '@adonisjs/limiter'
import { liveStore } from '#config/limiter'
import limits from '#config/limits'
import chat from '#config/chat'
import { isReachable } from '#chat/redis'

/**
 * Makes the script that counts known to the connection. A batch of commands that was begun before it lacks it, and
 * the driver ends the process over that.
 */
export function prepare(): void {
  limiter.use(liveStore, rate())
}

/**
 * Counts one message against what its person may say in a minute, on all instances together with what comes
 * by HTTP. While Redis is away sockets go on, held by their instance alone.
 * @returns milliseconds to wait, 0 when the message may go
 */
export async function count(userId: number): Promise<number> {
  const isHeldAlready = limits.messages.requests >= chat.messagesPerSecond * 60
  if (isHeldAlready || (liveStore === 'live' && !isReachable())) return 0
  try {
    await limiter.use(liveStore, rate()).consume(`messages_${userId}`)
    return 0
  } catch (error) {
    return error instanceof errors.E_TOO_MANY_REQUESTS ? error.response.availableIn * 1000 : 0
  }
}

function rate() {
  const { requests, every } = limits.messages
  return { requests, duration: every }
}
