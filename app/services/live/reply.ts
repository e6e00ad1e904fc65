import type { ServerResponse } from 'node:http'
import logger from '@adonisjs/core/services/logger'

export interface Event {
  event: string
}

export interface Patience {
  heartbeatSeconds: number
  longestSeconds: number
}

/**
 * A reply that is told bit by bit as an event stream, over the response of the request that asked.
 * It ends by itself; nobody reconnects to it. Its signal says that nobody waits for it any more.
 */
export default class Reply {
  private static open = new Set<Reply>()
  private leaving = new AbortController()
  private heart: NodeJS.Timeout
  private patience: NodeJS.Timeout

  constructor(
    private response: ServerResponse,
    { heartbeatSeconds, longestSeconds }: Patience
  ) {
    this.patience = setTimeout(() => this.leaving.abort(), longestSeconds * 1_000).unref()
    this.heart = setInterval(() => this.write(':\n\n'), heartbeatSeconds * 1_000).unref()
    Reply.open.add(this)
    response.once('close', () => this.close())
    if (response.destroyed) this.close()
  }

  get signal(): AbortSignal {
    return this.leaving.signal
  }

  /** As when the process ends: who listens sees that it was cut off. */
  static endAll(): void {
    for (const reply of Reply.open) reply.end()
  }

  /** Tells everything, then ends. What goes wrong on the way is told as `failed`; it never throws. */
  async tell(events: AsyncIterable<Event>): Promise<void> {
    try {
      for await (const { event, ...data } of events) {
        if (!this.isOpen) break
        this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      }
    } catch (error) {
      if (this.isOpen) {
        logger.warn(traceOf(error), 'a reply could not be finished')
        this.write('event: failed\ndata: {}\n\n')
      }
    } finally {
      this.end()
    }
  }

  private get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed
  }

  private write(text: string): void {
    if (this.isOpen) this.response.write(text)
  }

  private end(): void {
    if (this.isOpen) this.response.end()
    this.close()
  }

  private close(): void {
    clearInterval(this.heart)
    clearTimeout(this.patience)
    Reply.open.delete(this)
    this.leaving.abort()
  }
}

/** Without its message: a database puts into it what was asked. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, stack = '', message } = error
  const { kind, code } = error as { kind?: string; code?: string }
  return { type: name, kind, code, stack: stack.replace(message, '') }
}
