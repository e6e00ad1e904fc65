import config from '#config/metrics'
import locks from '#services/lock/locks'
import { RedisCache } from '#services/shared/cache'
import SharedWork from '#services/shared/shared_work'
import type { Figures } from './contract.js'
import { takeFigures } from './taking.js'

const TIMING = { lockMs: 5_000, extendMs: 2_000, lookMs: 50, patienceMs: config.patienceMs }

const shared = new SharedWork(new RedisCache(), locks, TIMING)
const NAME = `${config.keys}:figures`
let own: { figures: Figures; at: number } | undefined

/**
 * The figures of the last seconds: one process of all asks the database for them, so that many that are
 * scraped ask no more than one does. Without Redis each asks for itself, as seldom.
 */
export async function figuresNow(): Promise<Figures> {
  const kept = await shared.result({
    name: NAME,
    work: async () => ({ result: await takeFigures(), seconds: config.figuresSeconds }),
  })
  return kept ?? ownFigures()
}

async function ownFigures(): Promise<Figures> {
  if (own && performance.now() - own.at < config.figuresSeconds * 1_000) return own.figures
  const figures = await takeFigures()
  own = { figures, at: performance.now() }
  return figures
}
