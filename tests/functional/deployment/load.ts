import { Agent, request, type ClientRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

interface Asked {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

interface Told {
  status: number
  location?: string
  problem?: string
  mayAskAgain?: boolean
}

/**
 * People who ask one thing after the other. What is not answered, or with 5xx, is lost. Like a browser, one that
 * keeps its connection asks a GET again on a new one when the old one was closed before it was sent a byte.
 */
export class Load {
  answered = 0
  askedAgain = 0
  slowestMs = 0
  readonly lost: string[] = []
  /** What was answered with anything but 200, and where it led. */
  readonly odd: string[] = []
  private isOver = false
  private lanes: Promise<void>[] = []

  constructor(private port: number) {}

  /** @param keepsConnection whether requests follow each other on one connection */
  lane(asked: Asked[], { keepsConnection = false, everyMs = 25 } = {}): void {
    const agent = keepsConnection ? new Agent({ keepAlive: true, maxSockets: 1 }) : undefined
    this.lanes.push(this.walk(asked, agent, everyMs))
  }

  async stop(): Promise<void> {
    this.isOver = true
    await Promise.all(this.lanes)
  }

  private async walk(asked: Asked[], agent: Agent | undefined, everyMs: number): Promise<void> {
    for (let at = 0; !this.isOver; at++) {
      await this.ask(asked[at % asked.length], agent)
      await sleep(everyMs)
    }
    agent?.destroy()
  }

  private async ask(asked: Asked, agent?: Agent, isAgain = false): Promise<void> {
    const startedAt = performance.now()
    const { status, location, problem, mayAskAgain } = await this.send(asked, agent)
    this.slowestMs = Math.max(this.slowestMs, performance.now() - startedAt)
    if (mayAskAgain && !isAgain) {
      this.askedAgain++
      return this.ask(asked, agent, true)
    }
    if (status !== 200) this.odd.push(`${status} ${asked.path} ${location ?? ''}`)
    if (problem || status >= 500) this.lost.push(`${asked.path}: ${problem ?? status}`)
    else this.answered++
  }

  private send({ path, method = 'GET', headers, body }: Asked, agent?: Agent) {
    return new Promise<Told>((resolve) => {
      const sent: ClientRequest = request(
        { host: '127.0.0.1', port: this.port, path, method, headers, agent: agent ?? false },
        (response) => {
          const status = response.statusCode ?? 0
          const { location } = response.headers
          response.resume()
          response.on('end', () => resolve({ status, location }))
          response.on('error', ({ message }) => resolve({ status, problem: `cut off: ${message}` }))
        }
      )
      sent.on('error', ({ message }) =>
        resolve({
          status: 0,
          problem: message,
          mayAskAgain: method === 'GET' && sent.reusedSocket,
        })
      )
      sent.end(body)
    })
  }
}
