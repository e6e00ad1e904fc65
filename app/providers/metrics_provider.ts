import type { ApplicationService } from '@adonisjs/core/types'
import type { MetricsServer } from '#services/metrics/serving'

/** Metrics of web processes (`queue:work` and `schedule:run` serve their own), and the last traces of any. */
export default class MetricsProvider {
  private server?: MetricsServer | null

  constructor(private app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: config } = await import('#config/metrics')
    if (config.port === null) return
    const { MetricsServer: Metrics } = await import('#services/metrics/serving')
    this.server = await Metrics.start('web')
  }

  async shutdown() {
    await this.server?.stop()
    const { default: config } = await import('#config/metrics')
    if (!config.isTraced) return
    const { endTracing } = await import('#start/tracing')
    await endTracing()
  }
}
