import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'

export interface Told {
  event: string
  data: Record<string, any>
}

interface Asking {
  cookie?: string
  /** The loopback address that the question comes from. */
  from?: string
  port?: number
  accept?: string
}

/** A question whose answer is heard bit by bit. */
export class Hearing {
  readonly told: Told[] = []
  comments = 0
  isOver = false
  private text = ''

  private constructor(
    private asked: ClientRequest,
    private response: IncomingMessage
  ) {
    response.setEncoding('utf8')
    response.on('data', (part: string) => this.read(part))
    response.on('close', () => (this.isOver = true))
    response.on('error', () => (this.isOver = true))
  }

  /** Resolves with its head. */
  static of(question: string, { cookie, from, port, accept }: Asking = {}): Promise<Hearing> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: port ?? Number(process.env.PORT),
          path: `/search/answer?${new URLSearchParams({ q: question })}`,
          agent: false,
          localAddress: from,
          headers: {
            accept: accept ?? 'text/event-stream, application/json',
            ...(cookie && { cookie }),
          },
        },
        (response) => resolve(new Hearing(asked, response))
      )
      asked.on('error', reject)
      asked.end()
    })
  }

  /** To its end. */
  static async whole(question: string, asking: Asking = {}): Promise<Hearing> {
    const hearing = await Hearing.of(question, asking)
    await hearing.until(({ isOver }) => isOver)
    return hearing
  }

  get status(): number {
    return this.response.statusCode ?? 0
  }

  get headers() {
    return this.response.headers
  }

  get names(): string[] {
    return this.told.map(({ event }) => event)
  }

  /** What it says in the end. */
  get says(): string {
    const since = this.names.lastIndexOf('again')
    return this.told
      .slice(since + 1)
      .map(({ data }) => data.text ?? '')
      .join('')
  }

  /** Ids that it names, in order. */
  get named(): number[] {
    return [...this.says.matchAll(/\[\[(\d+)\]\]/gu)].map(([, id]) => Number(id))
  }

  get last(): Told {
    return this.told.at(-1)!
  }

  leave(): void {
    this.asked.destroy()
  }

  async until(is: (self: Hearing) => boolean, withinMs = 10_000): Promise<void> {
    for (const end = Date.now() + withinMs; Date.now() < end; await setTimeout(5))
      if (is(this)) return
    throw new Error(`not so after ${withinMs} ms: ${is}; told ${JSON.stringify(this.told)}`)
  }

  private read(part: string) {
    const blocks = (this.text + part).split('\n\n')
    this.text = blocks.pop()!
    for (const block of blocks) {
      if (block.startsWith(':')) this.comments++
      const [, event] = /^event: (\w+)$/m.exec(block) ?? []
      const [, data] = /^data: (.*)$/m.exec(block) ?? []
      if (event) this.told.push({ event, data: JSON.parse(data) })
    }
  }
}
