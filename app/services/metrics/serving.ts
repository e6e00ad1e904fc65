import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
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

interface Place {
  host: string
  port: number
  retryMs: number
}

/** `/metrics` on a port of its own, which no proxy leads to. */
export class MetricsServer {
  private node = createServer((request, response) => {
    if (request.url?.split('?', 1)[0] === '/metrics') void this.answer(response)
    else response.writeHead(404).end()
  })
  private isOver = false
  private waiting?: NodeJS.Timeout

  private constructor(
    private role: Role,
    private place: Place
  ) {
    if (registry.getSingleMetric('chwimeet_nodejs_version_info') === undefined)
      collectDefaultMetrics({ register: registry, prefix: 'chwimeet_' })
    isFor(role)
    beginAtZero()
  }

  /**
   * A process whose port is taken does its work unseen until it is free: the one before it may be about to end.
   * @param retryMs how long it waits between two looks at a taken port
   * @returns the server, or null where metrics are off or can never be served
   */
  static async start(
    role: Role,
    {
      host,
      port,
      retryMs = config.retryMs,
    }: { host: string; port: number | null; retryMs?: number } = config
  ): Promise<MetricsServer | null> {
    if (port === null) return null
    const server = new MetricsServer(role, { host, port, retryMs })
    try {
      if (!(await server.takesPort())) {
        logger.warn({ host, port, role }, 'metrics have to wait, their port is taken')
        server.wait()
      }
    } catch (error) {
      logger.error({ err: error, port }, 'metrics cannot be served')
      return null
    }
    return server
  }

  get port(): number {
    return (this.node.address() as { port: number }).port
  }

  async stop(): Promise<void> {
    this.isOver = true
    clearTimeout(this.waiting)
    this.node.closeAllConnections()
    await new Promise((resolve) => this.node.close(resolve))
  }

  private async takesPort(): Promise<boolean> {
    const { host, port } = this.place
    try {
      this.node.listen(port, host)
      await once(this.node, 'listening')
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
    logger.info({ host, port: this.port, role: this.role }, 'metrics are served')
    return true
  }

  private wait(): void {
    this.waiting = setTimeout(() => void this.again(), this.place.retryMs).unref()
  }

  private async again(): Promise<void> {
    try {
      const isServing = await this.takesPort()
      if (this.isOver) this.node.close()
      else if (!isServing) this.wait()
    } catch (error) {
      logger.error({ err: error, port: this.place.port }, 'metrics cannot be served')
    }
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

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

let looking: Promise<void> | undefined

/** What is slow or broken is left out: a scrape says what can be said by then. */
export async function scrape(): Promise<string> {
  looking ??= look().finally(() => (looking = undefined))
  await Promise.race([looking, sleep(config.patienceMs, undefined, { ref: false })])
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
