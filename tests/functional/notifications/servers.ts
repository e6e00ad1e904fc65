import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

const SCRIPT = new URL('../../../bin/server.ts', import.meta.url).pathname

/** The application in a process of its own, as it runs behind a proxy. */
export class Server {
  private constructor(
    private child: ChildProcess,
    readonly port: number
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Server> {
    const port = await freePort()
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', SCRIPT], {
      env: {
        ...process.env,
        SESSION_DRIVER: 'redis',
        LIMITER_STORE: 'memory',
        QUEUE: 'in-process',
        LOG_LEVEL: 'fatal',
        ...env,
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (let looks = 0; looks < 600; looks++) {
      if (child.exitCode !== null) throw new Error(`a server ended with ${child.exitCode}`)
      if (await isLive(port)) return new Server(child, port)
      await setTimeout(100)
    }
    throw new Error('a server did not start')
  }

  /** @returns how many milliseconds it took to end by itself */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const before = Date.now()
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal)
      const patience = new AbortController()
      const over = once(this.child, 'exit').then(() => patience.abort())
      await Promise.race([
        over,
        setTimeout(15_000, null, { signal: patience.signal }).catch(() => {}),
      ])
      this.child.kill('SIGKILL')
    }
    return Date.now() - before
  }
}

async function isLive(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`)
    return answer.ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
