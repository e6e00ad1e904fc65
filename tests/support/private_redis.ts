import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Redis of a test's own, which may be killed and started again and remembers what it was told. */
export class PrivateRedis {
  private child?: ChildProcess
  private folder = mkdtempSync(join(tmpdir(), 'chwimeet-redis-'))

  private constructor(
    private command: string[],
    readonly port: number
  ) {}

  /** @param about what a Redis of this machine says of itself (`INFO server`) */
  static async start(port: number, about: string): Promise<PrivateRedis> {
    const own = new PrivateRedis(commandOf(about), port)
    await own.start()
    return own
  }

  async start(): Promise<void> {
    const [program, ...before] = this.command
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder]
    this.child = spawn(
      program,
      [...before, ...options, '--appendonly', 'yes', '--save', '', '--logfile', ''],
      { stdio: 'ignore' }
    )
    for (let attempt = 0; !(await isOpen(this.port)); attempt++) {
      if (attempt > 200) throw new Error('the Redis of the test does not start')
      await sleep(25)
    }
  }

  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** How that Redis was started, without its options. */
export function commandOf(about: string): string[] {
  const pid = /^process_id:(\d+)/m.exec(about)?.[1]
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    .split(/[\0\s]+/)
    .filter(Boolean)
  const program = words.findIndex((word) => /(redis|valkey)-server$/.test(word))
  if (program === -1) return ['redis-server']
  return words.slice(0, program + 1)
}

export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
