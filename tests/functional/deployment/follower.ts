import { setTimeout as sleep } from 'node:timers/promises'
import { Listener } from '#tests/functional/notifications/listener'
import type { Visitor } from '#tests/support/visitor'

/** A page that follows its stream as an EventSource does: when it ends, it comes back with the last id it has. */
export class Follower {
  readonly revisions: number[] = []
  /** How often it was told to come back. */
  byes = 0
  openings = 0
  private isOver = false
  private last = 0
  private present?: Listener
  private following: Promise<void>

  constructor(
    private visitor: Visitor,
    private userId: number,
    private port: number
  ) {
    this.following = this.follow()
  }

  async stop(): Promise<void> {
    this.isOver = true
    this.present?.cut()
    await this.following
  }

  async until(is: (self: Follower) => boolean, withinMs: number): Promise<void> {
    for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) if (is(this)) return
    throw new Error(`not so after ${withinMs} ms: ${is}; heard ${this.revisions.join()}`)
  }

  private async follow(): Promise<void> {
    while (!this.isOver) {
      const listener = await this.open()
      while (listener && !listener.isOver && !this.isOver) {
        this.take(listener)
        await sleep(10)
      }
      if (listener) this.take(listener)
      if (!this.isOver) await sleep(listener?.retry ?? 500)
    }
  }

  private async open(): Promise<Listener | null> {
    const lastEventId = this.last > 0 ? String(this.last) : undefined
    try {
      const listener = await Listener.open(this.visitor, this.userId, {
        port: this.port,
        lastEventId,
      })
      if (listener.status !== 200) return null
      this.openings++
      this.present = listener
      return listener
    } catch {
      return null
    }
  }

  private take(listener: Listener): void {
    for (const { id, name } of listener.heard.splice(0)) {
      if (name === 'notification') this.revisions.push(id)
      if (name === 'bye') this.byes++
      if (id > this.last) this.last = id
    }
  }
}
