import logger from '@adonisjs/core/services/logger'
import config from '#config/metrics'
import { collectorFailures } from '#services/metrics/counted'
import { aiFigures } from './ai.js'
import { one, type Figures, type Sample } from './contract.js'
import { effectFigures } from './effects.js'
import { invariantFigures } from './invariants.js'
import { jobFigures } from './jobs.js'
import { moneyFigures } from './money.js'
import { reservationFigures } from './reservations.js'
import { webhookFigures } from './webhooks.js'

export const COLLECTORS: Record<string, () => Promise<Figures>> = {
  effects: effectFigures,
  jobs: jobFigures,
  reservations: reservationFigures,
  money: moneyFigures,
  ai: aiFigures,
  webhooks: webhookFigures,
  invariants: invariantFigures,
}

/**
 * Asks the database for everything, one after the other over one connection of the pool. What fails is left
 * out, and said in `collector_up`.
 * @param collectors  by name, others in tests
 */
export async function takeFigures(collectors = COLLECTORS): Promise<Figures> {
  const until = performance.now() + config.patienceMs
  const all: Figures = {}
  const up: Sample[] = []
  for (const [collector, collect] of Object.entries(collectors)) {
    const figures = performance.now() < until ? await attempt(collector, collect) : null
    Object.assign(all, figures)
    up.push({ labels: { collector }, value: figures ? 1 : 0 })
  }
  return { ...all, collector_up: up, figures_taken_timestamp_seconds: one(Date.now() / 1_000) }
}

async function attempt(
  collector: string,
  collect: () => Promise<Figures>
): Promise<Figures | null> {
  try {
    return await collect()
  } catch (error) {
    collectorFailures.inc({ collector })
    logger.warn({ err: error, collector }, 'figures for the metrics could not be taken')
    return null
  }
}
