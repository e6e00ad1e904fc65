import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { MessageView, ServerFrame } from '#chat/frames'

type Type = ServerFrame['type']
type Of<T extends Type> = Extract<ServerFrame, { type: T }>

interface Options {
  port?: number | string
  cookie?: string
  origin?: string | null
  /** A program's, instead of a cookie. */
  token?: string
  headers?: Record<string, string>
}

/** A client of the chat that keeps whatever it hears. */
export class ChatClient {
  readonly heard: ServerFrame[] = []
  /** Resolves with the code with which the socket closed. */
  readonly closed: Promise<number>
  private socket: WebSocket
  private waiting = new Set<() => void>()

  constructor({ port = process.env.PORT, cookie = '', origin, token, headers }: Options = {}) {
    const own = `http://127.0.0.1:${port}`
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/chat/socket`, {
      headers: {
        ...headers,
        cookie,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(origin === null ? {} : { origin: origin ?? own }),
      },
      perMessageDeflate: false,
    })
    this.socket.on('message', (data) => {
      this.heard.push(JSON.parse(String(data)) as ServerFrame)
      for (const look of this.waiting) look()
    })
    this.closed = new Promise((resolve) => {
      this.socket.on('close', resolve)
      this.socket.on('error', () => {})
      this.socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    })
  }

  /** One that is welcome. */
  static async open(options: Options): Promise<ChatClient> {
    const client = new ChatClient(options)
    await client.next('welcome')
    return client
  }

  send(frame: Record<string, unknown>): void {
    this.socket.send(JSON.stringify({ v: 1, ...frame }))
  }

  raw(data: string | Buffer): void {
    this.socket.send(data)
  }

  /** Stops taking what comes, as a phone in a tunnel does. */
  stall(): void {
    this.socket.pause()
  }

  close(): void {
    this.socket.close()
  }

  cut(): void {
    this.socket.terminate()
  }

  async subscribe(room: string, after?: number): Promise<Of<'subscribed'>> {
    const id = randomUUID()
    this.send({ type: 'subscribe', id, room, after })
    return this.next('subscribed', (frame) => frame.id === id)
  }

  async say(room: string, text: string, clientId: string = randomUUID()): Promise<Of<'sent'>> {
    this.send({ type: 'send', room, clientId, text })
    return this.next('sent', (frame) => frame.clientId === clientId)
  }

  /** The error that answers a frame. */
  async refused(frame: Record<string, unknown>): Promise<Of<'error'>> {
    const id = randomUUID()
    this.send({ id, ...frame })
    return this.next('error', (error) => error.id === id)
  }

  async next<T extends Type>(
    type: T,
    fits: (frame: Of<T>) => boolean = () => true,
    withinMs = 5000
  ): Promise<Of<T>> {
    const find = () =>
      this.heard.find((frame) => frame.type === type && fits(frame as Of<T>)) as Of<T> | undefined
    const before = find()
    if (before) return before
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(look)
        reject(new Error(`no ${type} within ${withinMs} ms; heard ${JSON.stringify(this.heard)}`))
      }, withinMs)
      const look = () => {
        const found = find()
        if (!found) return
        clearTimeout(timer)
        this.waiting.delete(look)
        resolve(found)
      }
      this.waiting.add(look)
    })
  }

  all<T extends Type>(type: T): Of<T>[] {
    return this.heard.filter((frame): frame is Of<T> => frame.type === type)
  }

  /** Messages of a room, as they came. */
  messagesOf(room: string): MessageView[] {
    return this.heard.flatMap((frame) => {
      if (frame.type === 'message' && frame.room === room) return [frame.message]
      return frame.type === 'messages' && frame.room === room ? frame.messages : []
    })
  }
}
