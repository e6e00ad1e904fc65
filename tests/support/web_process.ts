import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const SCRIPT = new URL('../../bin/server.ts', import.meta.url).pathname

/** The web server in a process of its own. */
export class WebProcess {
  private child?: ChildProcess
  private output = ''

  constructor(
    readonly port: number,
    private env: NodeJS.ProcessEnv,
    private before: string[] = []
  ) {}

  /** @param before words of a command that starts the server in its own place, and becomes it */
  static async start(env: NodeJS.ProcessEnv, before: string[] = []): Promise<WebProcess> {
    const web = new WebProcess(await freePort(), env, before)
    await web.start()
    return web
  }

  /** @param own what this start alone is told */
  async start(own: NodeJS.ProcessEnv = {}): Promise<void> {
    const words = [...this.before, process.execPath, '--import=@poppinss/ts-exec', SCRIPT]
    const child = spawn(words[0], words.slice(1), {
      env: {
        ...process.env,
        QUEUE: 'off',
        ...this.env,
        PORT: String(this.port),
        APP_URL: `http://127.0.0.1:${this.port}`,
        ...own,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text) => (this.output += text))
    child.stderr.on('data', (text) => (this.output += text))
    this.child = child
    for (let attempt = 0; !(await this.answers()); attempt++) {
      if (child.exitCode !== null || attempt > 600) throw new Error(this.output)
      await sleep(50)
    }
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  /** What it wrote so far: its log. */
  get said(): string {
    return this.output
  }

  /** @returns milliseconds until it was gone */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const { child } = this
    const startedAt = performance.now()
    if (!child || child.exitCode !== null || child.signalCode) return 0
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
    return performance.now() - startedAt
  }

  private async answers(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/health/live`)
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
