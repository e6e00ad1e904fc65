import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to MariaDB that hears what is asked over it, and can be cut. */
export class SpyLine {
  asked = ''
  port = 0
  private server!: Server
  private sockets = new Set<Socket>()

  static async open(): Promise<SpyLine> {
    const line = new SpyLine()
    await line.mend()
    return line
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(process.env.DB_PORT), process.env.DB_HOST)
      near.on('data', (data) => (this.asked += data.toString('latin1')))
      for (const socket of [near, far]) {
        this.sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          this.sockets.delete(socket)
          near.destroy()
          far.destroy()
        })
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
