import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { collectDefaultMetrics } from 'prom-client'
import logger from '@adonisjs/core/services/logger'
import config from '#config/metrics'
import { figuresNow } from '#services/metrics/figures/shared'
import { showFigures } from '#services/metrics/gauges'
import { isFor, lookAround } from '#services/metrics/process_gauges'
import { collectorFailures } from '#services/metrics/counted'
import { registry } from '#services/metrics/registry'
import { beginAtZero } from '#services/metrics/zeros'

export type Role = 'web' | 'worker' | 'scheduler'

/** `/metrics` on a port of its own, which no proxy leads to. */
export class MetricsServer {
  private node = createServer((request, response) => {
    if (request.url?.split('?', 1)[0] === '/metrics') void this.answer(response)
    else response.writeHead(404).end()
  })

  private constructor(role: Role) {
    if (registry.getSingleMetric('chwimeet_nodejs_version_info') === undefined)
      collectDefaultMetrics({ register: registry, prefix: 'chwimeet_' })
    isFor(role)
    beginAtZero()
  }

  /**
   * A process whose port is taken does its work unseen.
   * @returns the server, or null where metrics are off or cannot be served
   */
  static async start(
    role: Role,
    { host, port }: Pick<typeof config, 'host' | 'port'> = config
  ): Promise<MetricsServer | null> {
    if (port === null) return null
    const server = new MetricsServer(role)
    try {
      server.node.listen(port, host)
      await once(server.node, 'listening')
    } catch (error) {
      logger.error({ err: error, port }, 'metrics cannot be served')
      return null
    }
    logger.info({ host, port: server.port, role }, 'metrics are served')
    return server
  }

  get port(): number {
    return (this.node.address() as { port: number }).port
  }

  async stop(): Promise<void> {
    this.node.closeAllConnections()
    await new Promise((resolve) => this.node.close(resolve))
  }

  private async answer(response: ServerResponse): Promise<void> {
    try {
      const text = await scrape()
      response.writeHead(200, { 'content-type': registry.contentType }).end(text)
    } catch (error) {
      logger.error({ err: error }, 'metrics could not be written')
      response.writeHead(500).end()
    }
  }
}

let looking: Promise<void> | undefined

/** What is slow or broken is left out: a scrape says what can be said by then. */
export async function scrape(): Promise<string> {
  looking ??= look().finally(() => (looking = undefined))
  await Promise.race([looking, setTimeout(config.patienceMs, undefined, { ref: false })])
  return registry.metrics()
}

async function look(): Promise<void> {
  const [figures] = await Promise.allSettled([figuresNow(), lookAround()])
  if (figures.status === 'fulfilled') showFigures(figures.value)
  else {
    collectorFailures.inc({ collector: 'figures' })
    showFigures({})
  }
}
