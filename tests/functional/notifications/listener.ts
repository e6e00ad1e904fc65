import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Visitor } from '#tests/support/visitor'

export interface Heard {
  id: number
  name: string
  data: Record<string, unknown>
}

interface Listening {
  after?: number
  channel?: string
  port?: number
  lastEventId?: string
}

/** A browser's EventSource without its reconnecting: what came over one connection. */
export class Listener {
  readonly heard: Heard[] = []
  retry: number | null = null
  comments = 0
  isOver = false
  private text = ''

  private constructor(
    private asked: ClientRequest,
    readonly status: number,
    response: IncomingMessage
  ) {
    response.setEncoding('utf8')
    response.on('data', (part: string) => this.read(part))
    response.on('close', () => (this.isOver = true))
    response.on('error', () => (this.isOver = true))
  }

  /** Opens the stream of a signed-in visitor; resolves with its head. */
  static open(
    visitor: Visitor,
    userId: number,
    { after, channel = `users/${userId}`, lastEventId, port }: Listening = {}
  ): Promise<Listener> {
    const query = new URLSearchParams({ channel })
    if (after !== undefined) query.set('after', String(after))
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: port ?? Number(process.env.PORT),
          path: `/notifications/stream?${query}`,
          agent: false,
          headers: {
            accept: 'text/event-stream',
            cookie: visitor.cookieHeader(),
            ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
          },
        },
        (response) => resolve(new Listener(asked, response.statusCode ?? 0, response))
      )
      asked.on('error', reject)
      asked.end()
    })
  }

  get revisions(): number[] {
    return this.heard.filter(({ name }) => name === 'notification').map(({ id }) => id)
  }

  get last(): number {
    return this.heard.at(-1)?.id ?? 0
  }

  /** As a cut line does. */
  cut(): void {
    this.asked.destroy()
  }

  async until(is: (self: Listener) => boolean, withinMs = 10_000): Promise<void> {
    for (const end = Date.now() + withinMs; Date.now() < end; await setTimeout(10))
      if (is(this)) return
    throw new Error(`not so after ${withinMs} ms: ${is}; heard ${JSON.stringify(this.heard)}`)
  }

  /** Waits until it has caught up and listens. */
  async caughtUp(): Promise<this> {
    await this.until(({ heard }) => heard.some(({ name }) => name === 'state'))
    return this
  }

  private read(part: string) {
    const blocks = (this.text + part).split('\n\n')
    this.text = blocks.pop()!
    for (const block of blocks) this.take(block)
  }

  private take(block: string) {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const at = line.indexOf(':')
        return [line.slice(0, at), line.slice(at + 1).trim()]
      })
    )
    if (fields.has('')) this.comments++
    if (fields.has('retry')) this.retry = Number(fields.get('retry'))
    if (!fields.has('event')) return
    this.heard.push({
      id: Number(fields.get('id')),
      name: fields.get('event')!,
      data: JSON.parse(fields.get('data') ?? '{}'),
    })
  }
}
