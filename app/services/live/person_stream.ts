import type { ServerResponse } from 'node:http'
import logger from '@adonisjs/core/services/logger'
import config from '#config/notifications'
import { eventsSince, type StreamEvent } from '#models/notification/revisions'

/** A revision and its frame, as it goes over the bus: it is written out once, whoever it goes to. */
export type LiveMessage = [revision: number, frame: string]

/** Ends the streams of one session, or of all but the present epoch. */
export type Ending = { session: string } | { epoch: number }

/** Whose stream it is, and by which sign-in. */
export interface Holder {
  userId: number
  epoch: number
  session: string
}

/** The response of the request that opened it, as far as it is used here. */
export type Pipe = Pick<
  ServerResponse,
  'write' | 'end' | 'writableLength' | 'writableEnded' | 'destroyed'
>

export function frameOf({ revision, name, data }: StreamEvent): string {
  return `id: ${revision}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/**
 * One open stream of one person. It hears of everything from its first moment, keeps it back until what was
 * missed before has been read, and looks again whenever a revision is missing: no gap, nothing twice.
 */
export default class PersonStream {
  private waiting: LiveMessage[] | null = []
  readonly openedAt = Date.now()

  constructor(
    readonly holder: Holder,
    private pipe: Pipe,
    private revision: number | null
  ) {}

  get isOpen(): boolean {
    return !this.pipe.writableEnded && !this.pipe.destroyed
  }

  hear(message: LiveMessage | Ending): void {
    if (!Array.isArray(message)) this.endIf(message)
    else if (this.waiting) this.waiting.push(message)
    else this.take(message)
  }

  /** Reads what was missed; live messages wait meanwhile. A stream that cannot catch up is ended: its client comes back. */
  async catchUp(): Promise<void> {
    this.waiting ??= []
    try {
      for (const event of await eventsSince(this.holder.userId, this.revision)) {
        this.write(frameOf(event))
        this.revision = event.revision
      }
    } catch (error) {
      logger.warn({ err: error }, 'a stream could not catch up')
      return this.end()
    }
    const held = this.waiting.sort(([a], [b]) => a - b)
    this.waiting = null
    for (const message of held) this.hear(message)
  }

  isBehind(revision: number): boolean {
    return this.waiting === null && revision > (this.revision ?? 0)
  }

  /** A comment that keeps proxies from thinking that nobody is there. */
  beat(): void {
    this.write(':\n\n')
  }

  end(lastWords = ''): void {
    if (!this.isOpen) return
    this.pipe.end(lastWords)
  }

  private take([revision, frame]: LiveMessage): void {
    const next = (this.revision ?? 0) + 1
    if (revision < next) return
    if (revision > next) {
      void this.catchUp()
      return
    }
    this.revision = revision
    this.write(frame)
  }

  private endIf(ending: Ending): void {
    const isMeant =
      'session' in ending
        ? ending.session === this.holder.session
        : ending.epoch !== this.holder.epoch
    if (isMeant) this.end(OVER)
  }

  private write(text: string): void {
    if (!this.isOpen) return
    if (this.pipe.writableLength > config.streams.mostUnreadBytes) this.end()
    else this.pipe.write(text)
  }
}

/** What a client is told when its sign-in is over: it need not come back, unless it is somebody anew. */
const OVER = 'event: over\ndata: {}\n\n'

/** What a client is told when its process ends: come back a little later, to another one. */
export function parting(random = Math.random()): string {
  const { least, most } = config.streams.reconnectMs
  return `retry: ${Math.round(least + random * (most - least))}\nevent: bye\ndata: {}\n\n`
}
