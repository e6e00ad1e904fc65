import config from '#config/notifications'
import { revisionsOf } from '#models/notification/revisions'
import { epochsOf } from '#models/user/standing'
import { underNobody } from '#services/logging/cause'
import { parting } from '#services/live/person_stream'
import type PersonStream from '#services/live/person_stream'

const CHUNK = 1_000

/**
 * All open streams of this process, and the one timer that they share: a heartbeat, an end for those that are
 * too old or whose sign-in is over, and a look for those that missed something on the way.
 */
export default class Crowd {
  private streams = new Map<number, Set<PersonStream>>()
  private timer?: NodeJS.Timeout
  private size = 0

  add(stream: PersonStream): void {
    const { userId } = stream.holder
    const own = this.streams.get(userId)
    if (own) own.add(stream)
    else this.streams.set(userId, new Set([stream]))
    this.size++
    this.timer ??= underNobody(() =>
      setInterval(() => void this.sweep(), config.streams.heartbeatSeconds * 1_000).unref()
    )
  }

  remove(stream: PersonStream): void {
    const { userId } = stream.holder
    const own = this.streams.get(userId)
    if (!own?.delete(stream)) return
    if (own.size === 0) this.streams.delete(userId)
    if (--this.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }

  countOf(userId: number): number {
    return this.streams.get(userId)?.size ?? 0
  }

  get count(): number {
    return this.size
  }

  /** Tells all to come back elsewhere. */
  drain(): void {
    for (const stream of this.all()) stream.end(parting())
  }

  async sweep(): Promise<void> {
    const oldest = Date.now() - config.streams.longestMinutes * 60_000
    for (const stream of this.all()) {
      if (stream.openedAt < oldest) stream.end()
      else stream.beat()
    }
    await this.lookAfter().catch(() => {})
  }

  /** Finds who missed something or is signed in no more: two queries for a thousand people. */
  async lookAfter(): Promise<void> {
    const people = [...this.streams.keys()]
    for (let at = 0; at < people.length; at += CHUNK) {
      const some = people.slice(at, at + CHUNK)
      const [revisions, epochs] = [await revisionsOf(some), await epochsOf(some)]
      const behind: PersonStream[] = []
      for (const userId of some) {
        for (const stream of this.streams.get(userId) ?? []) {
          stream.hear({ epoch: epochs.get(userId) ?? -1 })
          if (stream.isOpen && stream.isBehind(revisions.get(userId) ?? 0)) behind.push(stream)
        }
      }
      await catchUp(behind)
    }
  }

  private *all(): Generator<PersonStream> {
    for (const own of this.streams.values()) yield* own
  }
}

/** A few at a time: each needs a database connection while it reads. */
async function catchUp(streams: PersonStream[]): Promise<void> {
  const queue = [...streams]
  await Promise.all(
    Array.from({ length: config.streams.catchingUp }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await next.catchUp()
    })
  )
}
