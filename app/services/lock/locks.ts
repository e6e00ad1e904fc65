import redis from '@adonisjs/redis/services/main'
import type { Attempt, Locks } from './contract.js'
import { RedisLocks } from './redis_locks.js'

let own: RedisLocks | undefined

/** The application's locks, on its Redis connection. */
const locks: Locks = {
  attempt(name: string, lengthMs: number): Promise<Attempt> {
    own ??= new RedisLocks(redis.connection().ioConnection)
    return own.attempt(name, lengthMs)
  },
}

export default locks
