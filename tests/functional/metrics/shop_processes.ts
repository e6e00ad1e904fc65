import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, WebProcess } from '#tests/support/web_process'

export const ROLES = ['web', 'worker', 'scheduler'] as const
export type Role = (typeof ROLES)[number]

const COMMANDS = { worker: 'queue:work', scheduler: 'schedule:run' } as const

/** A web process, a worker and a scheduler as operators start them, each with metrics. */
export class ShopProcesses {
  private output = { worker: '', scheduler: '' }
  private children: ChildProcess[] = []

  private constructor(
    readonly web: WebProcess,
    readonly ports: Record<Role, number>
  ) {}

  static async start(): Promise<ShopProcesses> {
    const ports = { web: await freePort(), worker: await freePort(), scheduler: await freePort() }
    const web = new WebProcess(await freePort(), {
      QUEUE: 'worker',
      LOG_LEVEL: 'debug',
      METRICS_PORT: String(ports.web),
    })
    const shop = new ShopProcesses(web, ports)
    shop.spawn('worker')
    shop.spawn('scheduler')
    await Promise.all([web.start(), ...ROLES.map((role) => shop.serves(role))])
    return shop
  }

  said(role: Role): Record<string, unknown>[] {
    const text = role === 'web' ? this.web.said : this.output[role]
    return text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  async end(): Promise<void> {
    const ended = this.children.map((child) => once(child, 'exit'))
    for (const child of this.children) child.kill('SIGTERM')
    await Promise.all([this.web.end(), ...ended])
  }

  private spawn(role: keyof typeof COMMANDS): void {
    const child = spawn(process.execPath, ['ace.js', COMMANDS[role]], {
      env: {
        ...process.env,
        QUEUE: 'worker',
        LOG_LEVEL: 'debug',
        METRICS_PORT: String(this.ports[role]),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text) => (this.output[role] += text))
    child.stderr.on('data', (text) => (this.output[role] += text))
    this.children.push(child)
  }

  private async serves(role: Role): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      try {
        const answer = await fetch(`http://127.0.0.1:${this.ports[role]}/metrics`)
        await answer.arrayBuffer()
        return
      } catch {
        await sleep(100)
      }
    }
    throw new Error(`${role} serves no metrics: ${role === 'web' ? '' : this.output[role]}`)
  }
}
