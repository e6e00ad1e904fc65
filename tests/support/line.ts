import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'

/** A way to Redis that can be cut. */
export class Line {
  private sockets = new Set<Socket>()
  private server!: Server
  port = 0

  static async open(): Promise<Line> {
    const line = new Line()
    await line.mend()
    return line
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(process.env.REDIS_PORT), process.env.REDIS_HOST)
      for (const socket of [near, far]) {
        this.sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => this.sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
    })
    this.server.listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as { port: number }).port
  }

  cut(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }
}
