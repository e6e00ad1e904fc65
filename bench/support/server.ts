import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const BUILD = new URL('../../build/', import.meta.url)
const PATIENCE = 60_000

/** A production process of its own, started from `build/`. */
export class Server {
  private constructor(
    private process: ChildProcess,
    private script: string,
    private env: Record<string, string>,
    readonly origin: string,
    /** Milliseconds from the start of the process to the first 200 on `/health/ready`. */
    readonly bootTime: number
  ) {}

  /**
   * @param script path in `build/`
   * @param env on top of the bench's environment
   * @throws when the server is not ready within a minute
   */
  static async start(script: string, env: Record<string, string> = {}): Promise<Server> {
    return Server.launch(script, env, await freePort())
  }

  private static async launch(
    script: string,
    env: Record<string, string>,
    port: number
  ): Promise<Server> {
    const origin = `http://127.0.0.1:${port}`
    const start = performance.now()
    const child = spawn(process.execPath, [script], {
      cwd: BUILD,
      env: { ...process.env, ...env, PORT: String(port), APP_URL: origin },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    while (!(await isReady(origin))) {
      if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`)
      if (performance.now() - start > PATIENCE) throw new Error(`${script} is not ready`)
      await wait(5)
    }
    return new Server(child, script, env, origin, performance.now() - start)
  }

  get port(): number {
    return Number(new URL(this.origin).port)
  }

  /** Kills it without a word and starts another in its place. */
  async replace(): Promise<void> {
    this.process.kill('SIGKILL')
    await once(this.process, 'exit')
    const successor = await Server.launch(this.script, this.env, this.port)
    this.process = successor.process
  }

  /** Resident memory in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return
    this.process.kill('SIGTERM')
    await Promise.race([once(this.process, 'exit'), wait(5000)])
    this.process.kill('SIGKILL')
  }
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/health/ready`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
