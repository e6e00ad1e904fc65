import type { ApplicationService } from '@adonisjs/core/types'
import type OutboxRelay from '#services/outbox/relay'

/** One relay in every web process; tests drain by hand. */
export default class OutboxProvider {
  private relay?: OutboxRelay

  constructor(private app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: Relay } = await import('#services/outbox/relay')
    this.relay = new Relay()
    this.relay.start()
  }

  async shutdown() {
    await this.relay?.stop()
  }
}
