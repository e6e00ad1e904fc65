import { setTimeout as sleep } from 'node:timers/promises'
import type { RedisService } from '@adonisjs/redis/types'
import BuiltinDriver from '#services/ai/builtin/builtin'
import type { Summarising } from '#services/ai/contract'

/** A model that takes so long and counts in Redis which calls were begun and which came to an end. */
export class CountingModel extends BuiltinDriver {
  override readonly name = 'openai'

  constructor(
    private redis: RedisService,
    private ms: number
  ) {
    super()
  }

  override async summarise({ reviews }: Summarising) {
    await this.redis.incr('stampede:started')
    await this.redis.set('stampede:holder', process.pid)
    await sleep(this.ms)
    await this.redis.incr('stampede:finished')
    return {
      text: `${reviews.length}`,
      usage: { model: 'counting', inputTokens: 0, outputTokens: 0 },
    }
  }
}

/** Forgets what was counted and what was kept. */
export async function tidyModel(redis: RedisService): Promise<void> {
  const names = await Promise.all(
    ['stampede:*', '*reviews:summary:*'].map((pattern) => redis.keys(pattern))
  )
  if (names.flat().length > 0) await redis.del(...names.flat())
}
