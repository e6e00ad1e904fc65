import TransmitProvider from '@adonisjs/transmit/transmit_provider'

/** Transmit, which nobody waits for: it connects when somebody listens or is told of something. */
export default class LiveProvider extends TransmitProvider {
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: live } = await import('#services/live/live')
    const { default: Reply } = await import('#services/live/reply')
    const { default: departure } = await import('#services/shared/departure')
    departure.onBegin(() => live.drain())
    this.app.terminating(async () => {
      await departure.begin()
      Reply.endAll()
    })
  }

  override async shutdown() {
    const { closeTransport } = await import('#services/live/transport')
    await closeTransport()
  }
}
