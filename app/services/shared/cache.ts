import redis from '@adonisjs/redis/services/main'

/** While the connection is in one of these, a command would only wait for its time-out. */
const BROKEN = ['reconnecting', 'close', 'end']

/** Texts by name, kept for a while by all instances together. Null when it cannot be asked. */
export interface Cache {
  /** `undefined` when nothing is kept under the name. */
  read(name: string): Promise<{ text: string | undefined } | null>
  /** Answers whether it was kept. */
  keep(name: string, text: string, seconds: number): Promise<boolean>
}

export class RedisCache implements Cache {
  async read(name: string) {
    if (isBroken()) return null
    try {
      return { text: (await redis.get(name)) ?? undefined }
    } catch {
      return null
    }
  }

  async keep(name: string, text: string, seconds: number) {
    if (isBroken()) return false
    try {
      await redis.setex(name, seconds, text)
      return true
    } catch {
      return false
    }
  }
}

function isBroken(): boolean {
  return BROKEN.includes(redis.connection().ioConnection.status)
}
