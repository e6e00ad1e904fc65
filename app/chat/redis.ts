import redis from '@adonisjs/redis/services/main'

/** While the connection is in one of these, a command would only wait for its time-out. */
const BROKEN = ['reconnecting', 'close', 'end']

export function isReachable(): boolean {
  return !BROKEN.includes(redis.connection('chat').ioConnection.status)
}

/** What Redis says, or the other thing while it is away: nothing here is worth a failure. */
export async function ask<T>(
  question: (connection: ReturnType<typeof redis.connection<'chat'>>) => Promise<T>,
  otherwise: T
): Promise<T> {
  if (!isReachable()) return otherwise
  try {
    return await question(redis.connection('chat'))
  } catch {
    return otherwise
  }
}
