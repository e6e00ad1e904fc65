import type { Server } from 'node:http'
import type { ApplicationService } from '@adonisjs/core/types'
import type Gate from '#chat/gate'

/** Puts the chat's gate before the server of web processes. */
export default class ChatProvider {
  private gate?: Gate

  constructor(private app: ApplicationService) {}

  async ready() {
    if (!['web', 'test'].includes(this.app.getEnvironment())) return
    const server = await this.app.container.make('server')
    const node = server.getNodeServer()
    if (node) await this.attach(node)
    else this.awaitServer(server)
    const { default: departure } = await import('#services/shared/departure')
    departure.onBegin(() => this.gate?.drain())
    /** Before the server waits for its connections to end: hooks run in reverse. */
    this.app.terminating(() => departure.begin())
  }

  async shutdown() {
    if (!this.gate) return
    const { default: live } = await import('#chat/live')
    live.stop()
  }

  /** Tests start the server after the application. */
  private awaitServer(server: { setNodeServer(node: Server): void }) {
    const setNodeServer = server.setNodeServer.bind(server)
    server.setNodeServer = (node) => {
      setNodeServer(node)
      void this.attach(node)
    }
  }

  private async attach(node: Server) {
    const { default: live } = await import('#chat/live')
    const { default: Gate } = await import('#chat/gate')
    const { default: departure } = await import('#services/shared/departure')
    this.gate ??= new Gate(live)
    this.gate.attach(node)
    departure.alsoCounts(() => live.hub.size)
    live.start()
  }
}
