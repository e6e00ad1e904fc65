import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { MessageView, ServerFrame } from '#chat/frames'

const WINDOW = 5

/**
 * Somebody who talks as the page does: keeps the last sequence, sends again what was not answered, comes
 * back after each break, to whichever instance. It writes down what it hears without looking for repeats.
 */
export class Talker {
  readonly transcript: MessageView[] = []
  breaks = 0
  private socket?: WebSocket
  private unanswered: { clientId: string; text: string }[] = []
  private toSay: string[] = []
  private isOpen = false
  private isOver = false
  private home = 0

  constructor(
    private room: string,
    private cookie: string,
    private ports: number[]
  ) {
    this.connect()
  }

  say(text: string): void {
    this.toSay.push(text)
    this.pump()
  }

  get isDone(): boolean {
    return this.toSay.length === 0 && this.unanswered.length === 0
  }

  get last(): number {
    return this.transcript.at(-1)?.sequence ?? 0
  }

  stop(): void {
    this.isOver = true
    this.socket?.terminate()
  }

  private connect(): void {
    const port = this.ports[this.home++ % this.ports.length]
    const socket = new WebSocket(`ws://127.0.0.1:${port}/chat/socket`, {
      headers: { cookie: this.cookie, origin: `http://127.0.0.1:${port}` },
    })
    this.socket = socket
    socket.on('message', (data) => this.hear(JSON.parse(String(data)) as ServerFrame))
    socket.on('error', () => {})
    socket.on('close', () => {
      this.isOpen = false
      this.breaks += 1
      if (!this.isOver) setTimeout(() => this.connect(), 100 + Math.random() * 300)
    })
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'welcome')
      this.write({ type: 'subscribe', room: this.room, after: this.last })
    if (frame.type === 'subscribed') {
      this.isOpen = true
      for (const each of this.unanswered) this.write({ type: 'send', room: this.room, ...each })
      this.pump()
    }
    if (frame.type === 'messages') this.transcript.push(...frame.messages)
    if (frame.type === 'message') this.transcript.push(frame.message)
    if (frame.type === 'sent') {
      this.unanswered = this.unanswered.filter(({ clientId }) => clientId !== frame.clientId)
      this.pump()
    }
    if (frame.type === 'error') setTimeout(() => this.socket?.terminate(), 200)
  }

  private pump(): void {
    while (this.isOpen && this.toSay.length > 0 && this.unanswered.length < WINDOW) {
      const said = { clientId: randomUUID(), text: this.toSay.shift()! }
      this.unanswered.push(said)
      this.write({ type: 'send', room: this.room, ...said })
    }
  }

  private write(frame: Record<string, unknown>): void {
    if (this.socket?.readyState === WebSocket.OPEN)
      this.socket.send(JSON.stringify({ v: 1, ...frame }))
  }
}
