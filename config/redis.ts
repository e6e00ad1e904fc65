import env from '#start/env'
import { defineConfig } from '@adonisjs/redis'
import type { InferConnections } from '@adonisjs/redis/types'

const server = {
  host: env.get('REDIS_HOST'),
  port: env.get('REDIS_PORT'),
  password: env.get('REDIS_PASSWORD')?.release(),
  db: env.get('REDIS_DB', 0),
  keyPrefix: '',
  connectTimeout: 3_000,
  maxRetriesPerRequest: 1,
}

const redisConfig = defineConfig({
  connection: 'main',
  connections: {
    main: {
      ...server,
      commandTimeout: 3_000,
      retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    },
    /** What is said live waits for nothing: it is in the database already. */
    chat: {
      ...server,
      commandTimeout: 500,
      enableAutoPipelining: true,
      retryStrategy: (times: number) => Math.min(times * 50, 500),
    },
  },
})

export default redisConfig

declare module '@adonisjs/redis/types' {
  export interface RedisConnections extends InferConnections<typeof redisConfig> {}
}
