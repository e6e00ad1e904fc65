import type { ApplicationService } from '@adonisjs/core/types'

/** A web process hands effects to the queue, and carries them out too unless `queue:work` does. */
export default class OutboxProvider {
  private stop?: () => Promise<void>

  constructor(private app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: config } = await import('#config/queue')
    if (config.mode === 'off') return
    this.stop = config.mode === 'worker' ? await this.handOver() : await this.carryOut()
  }

  async shutdown() {
    await this.stop?.()
  }

  private async handOver() {
    const { default: Rounds } = await import('#services/outbox/rounds')
    const { default: handOver } = await import('#services/outbox/hand_over')
    const rounds = new Rounds(() => handOver())
    rounds.start()
    return () => rounds.stop()
  }

  private async carryOut() {
    const { default: EffectWorker } = await import('#services/outbox/effect_worker')
    const { default: Courier } = await import('#services/outgoing_webhooks/courier')
    const worker = new EffectWorker()
    const courier = new Courier()
    await worker.start()
    courier.start()
    return async () => void (await Promise.all([worker.stop(), courier.stop()]))
  }
}
