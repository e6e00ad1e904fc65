import logger from '@adonisjs/core/services/logger'
import type { RoomRef } from '#chat/subscription'
import type Subscription from '#chat/subscription'
import { messagesDelivered } from '#services/metrics/counted'
import { messageFrame } from '#chat/wire'
import { textsAfter } from '#chat/texts'

const STRETCH = 100
const WAITING = 1000

/**
 * A room on this instance: brings each message to each subscription once and in order, whatever order
 * and gaps it is heard in. What is missing is fetched from the database.
 */
export default class RoomChannel {
  readonly subscriptions = new Set<Subscription>()
  /** Messages, serialised, that some subscription has not got yet. */
  private waiting = new Map<number, string>()
  /** The furthest place known to be taken. */
  private known = 0
  private isFilling = false

  constructor(
    readonly room: RoomRef,
    private gap: (channel: RoomChannel) => void
  ) {}

  get isEmpty(): boolean {
    return this.subscriptions.size === 0
  }

  offer(sequence: number, message: string): void {
    if (sequence <= this.lowest()) return
    this.known = Math.max(this.known, sequence)
    this.waiting.set(sequence, message)
    this.advanceAll()
    if (this.isBehind()) this.gap(this)
  }

  /** What has not gone out yet goes out as it is now. */
  replace(sequence: number, message: string): void {
    if (this.waiting.has(sequence)) this.waiting.set(sequence, message)
    if (this.last?.sequence === sequence) this.last = undefined
  }

  /** Learns that messages up to this place exist. */
  knowOf(sequence: number): void {
    this.known = Math.max(this.known, sequence)
    if (this.isBehind()) this.gap(this)
  }

  advance(subscription: Subscription): void {
    if (!subscription.isReady || !subscription.isOpen) return
    for (;;) {
      const next = this.waiting.get(subscription.cursor + 1)
      if (next === undefined) return
      subscription.cursor += 1
      subscription.connection.send(this.framed(subscription.cursor, next))
      messagesDelivered.inc()
    }
  }

  isBehind(): boolean {
    return this.laggards().length > 0
  }

  /** Fetches what is missing. Safe to ask for at any time. */
  async fill(): Promise<void> {
    if (this.isFilling) return
    this.isFilling = true
    try {
      for (let lagging = this.laggards(); lagging.length > 0; lagging = this.laggards()) {
        const from = Math.min(...lagging.map(({ cursor }) => cursor))
        const found = await textsAfter(this.room.id, from, STRETCH)
        for (const { sequence, text } of found) this.waiting.set(sequence, text)
        this.advanceAll()
        if (found.length === 0) return
      }
    } catch (error) {
      logger.warn({ err: error, room: this.room.ulid }, 'chat: a gap could not be filled yet')
      this.gap(this)
    } finally {
      this.isFilling = false
    }
  }

  private laggards(): Subscription[] {
    return [...this.subscriptions].filter(
      ({ isReady, isOpen, cursor }) => isReady && isOpen && cursor < this.known
    )
  }

  private framed(sequence: number, message: string): string {
    if (this.last?.sequence !== sequence)
      this.last = { sequence, text: messageFrame(this.room.ulid, message) }
    return this.last.text
  }
  private last?: { sequence: number; text: string }

  private advanceAll(): void {
    /** Turn by turn, so that a frame is made once and goes to all. */
    for (const subscription of this.subscriptions) this.advance(subscription)
    const lowest = this.lowest()
    for (const sequence of this.waiting.keys()) {
      if (sequence <= lowest || this.waiting.size > WAITING) this.waiting.delete(sequence)
    }
  }

  private lowest(): number {
    let lowest = Number.POSITIVE_INFINITY
    for (const { cursor } of this.subscriptions) if (cursor < lowest) lowest = cursor
    return lowest
  }
}
