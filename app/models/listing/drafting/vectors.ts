import { createHash } from 'node:crypto'
import logger from '@adonisjs/core/services/logger'
import ai from '#services/ai/ai'
import { AiFailure } from '#services/ai/contract'
import { RedisCache } from '#services/shared/cache'

const HOUR_SECONDS = 60 * 60
const cache = new RedisCache()

/**
 * The vector of what a person types, at their cost; the same text is not paid for twice within an hour.
 * @returns null when nobody can make one: out of reach, or over the budget
 */
export async function vectorOf(text: string, by: number) {
  const { space } = ai.driver
  const print = createHash('sha256').update(text).digest('hex')
  const name = `ai:vector:${space}:${print}`
  const kept = await cache.read(name)
  if (kept?.text) return { space, numbers: JSON.parse(kept.text) as number[] }
  try {
    const { vectors } = await ai.embed({ texts: [text] }, { by })
    await cache.keep(name, JSON.stringify(vectors[0]), HOUR_SECONDS)
    return { space, numbers: vectors[0] }
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    logger.info({ kind: error.kind }, 'categories are suggested by their names alone')
    return null
  }
}
