import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput } from '#commands/_input'

export default class QueueWork extends BaseCommand {
  static commandName = 'queue:work'
  static description =
    'Carry out effects (letters, refunds, photo sizes) and send webhooks until asked to end'
  static options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.number({ description: 'How many at once (QUEUE_CONCURRENCY)' })
  declare concurrency?: number

  async run() {
    const { default: EffectWorker } = await import('#services/outbox/effect_worker')
    const { default: Courier } = await import('#services/outgoing_webhooks/courier')
    const { MetricsServer } = await import('#services/metrics/serving')
    if (this.concurrency !== undefined && !isPlaces(this.concurrency))
      throw new BadInput('--concurrency is a whole number from 1')
    const worker = new EffectWorker(this.concurrency)
    const courier = new Courier()
    this.app.terminating(async () => {
      const stopped = await Promise.all([worker.stop(), courier.stop()])
      // What is still carried out would keep the process, whatever it waits for.
      if (!stopped.every(Boolean)) process.exit(0)
    })
    this.app.listen('SIGINT', () => void this.app.terminate())
    const metrics = await MetricsServer.start('worker')
    if (metrics) this.app.terminating(() => metrics.stop())
    await worker.start()
    courier.start()
    this.logger.info('Carrying out effects')
  }
}

function isPlaces(concurrency: number): boolean {
  return Number.isInteger(concurrency) && concurrency >= 1
}
