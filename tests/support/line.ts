import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'

interface Target {
  host?: string
  port: number
}

const redis = () => ({ host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) })

/** A way to Redis, or to another server, that can be cut and hears what is asked over it. */
export class Line {
  private sockets = new Set<Socket>()
  private server!: Server
  private isHushed = false
  port = 0
  asked = ''

  constructor(private target: Target) {}

  static async open(target: Target = redis()): Promise<Line> {
    const line = new Line(target)
    await line.mend()
    return line
  }

  async mend(): Promise<void> {
    this.isHushed = false
    this.server = createServer((near) => {
      if (this.isHushed) return void this.sockets.add(near.on('error', () => near.destroy()))
      const far = connect(this.target)
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

  /** Takes what comes and says nothing, as a server that hangs does. */
  hush(): void {
    for (const socket of this.sockets) {
      socket.unpipe()
      socket.pause()
    }
    this.isHushed = true
  }

  cut(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }
}
