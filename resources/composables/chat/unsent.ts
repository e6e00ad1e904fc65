import { deliver, type Delivered } from './delivery.js'
import type { Outgoing } from './timeline.js'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

interface Ports {
  storage: () => Shelf
  post: (room: string, outgoing: Outgoing) => Promise<Delivered>
  pause: (ms: number) => Promise<void>
}

/** Of one room; what is said beyond that is kept by its page alone. */
const MOST = 50

/**
 * What one has said and nobody has confirmed, kept for this tab by room, and sent from wherever the
 * person is. A room that is open sends for itself. The client id makes a message that goes twice one.
 */
export class Unsent {
  private held = new Set<string>()
  private isSending = false
  private isAskedAgain = false

  constructor(private ports: Ports) {}

  read(me: number, room: string): Outgoing[] {
    try {
      const kept = JSON.parse(this.ports.storage().getItem(keyOf(me, room)) ?? '[]') as Outgoing[]
      return kept.map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one))
    } catch {
      return []
    }
  }

  /** Storage that is closed or full keeps what it has. */
  keep(me: number, room: string, outgoing: Outgoing[]) {
    try {
      const storage = this.ports.storage()
      const key = keyOf(me, room)
      if (outgoing.length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(outgoing.slice(0, MOST)))
    } catch {
      return
    }
  }

  hold(room: string) {
    this.held.add(room)
  }

  release(room: string) {
    this.held.delete(room)
  }

  /** Sends what waits, room by room in its order, until the line is gone again. */
  async send(me: number) {
    this.isAskedAgain = this.isSending
    if (this.isSending) return
    this.isSending = true
    do {
      this.isAskedAgain = false
      for (const room of this.rooms(me)) if (!(await this.sendRoom(me, room))) break
    } while (this.isAskedAgain)
    this.isSending = false
  }

  /** @returns whether there is a line at all */
  private async sendRoom(me: number, room: string): Promise<boolean> {
    for (;;) {
      const next = this.read(me, room).find(({ state }) => state !== 'failed')
      if (!next || this.held.has(room)) return true
      const fate = await deliver(next, () => ({
        line: null,
        http: (outgoing) => this.ports.post(room, outgoing),
        pause: this.ports.pause,
      }))
      if (fate.state === 'waiting') return false
      /** What may pass another time is said again then, and explained in its room. */
      if (fate.state === 'failed' && fate.canRetry) return true
      this.settle(me, room, next, fate.state === 'failed' ? fate.reason : undefined)
    }
  }

  private settle(me: number, room: string, { clientId }: Outgoing, reason?: string | null) {
    const kept = this.read(me, room)
    const left =
      reason === undefined
        ? kept.filter((one) => one.clientId !== clientId)
        : kept.map((one) =>
            one.clientId === clientId
              ? { ...one, state: 'failed' as const, reason, canRetry: false }
              : one
          )
    this.keep(me, room, left)
  }

  private rooms(me: number): string[] {
    try {
      const storage = this.ports.storage()
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
      const before = keyOf(me, '')
      return keys.filter((key) => key.startsWith(before)).map((key) => key.slice(before.length))
    } catch {
      return []
    }
  }
}

const keyOf = (me: number, room: string) => `chat-unsent:${me}:${room}`
