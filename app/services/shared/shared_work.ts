import { setTimeout as sleep } from 'node:timers/promises'
import type { Held, Locks } from '#services/lock/contract'
import type { Cache } from '#services/shared/cache'

export interface Timing {
  /** How long the lock outlives a holder that dies. */
  lockMs: number
  /** How often the lock is extended while the work is going on. */
  extendMs: number
  /** How often those who wait look for the result. */
  lookMs: number
  /** After so long nobody waits any more. */
  patienceMs: number
}

export const TIMING: Timing = { lockMs: 4_000, extendMs: 1_000, lookMs: 100, patienceMs: 60_000 }

/** One unanswered question may be a busy moment; so many in a row are an outage. */
const HOPELESS = 3

export interface Task<T> {
  name: string
  /** Done by one of all who ask; how long its result is good. */
  work: () => Promise<{ result: T; seconds: number }>
}

/**
 * Dear work that many ask for at once, on any number of instances: one does it, the others wait for its
 * result. The lock decides who; it is extended while the work is going on, so that those who wait never
 * take a slow holder for a dead one, and it runs out soon after a holder died, so that the next takes over.
 * @typeParam T something that JSON can hold
 */
export default class SharedWork {
  private flights = new Map<string, Promise<unknown>>()

  constructor(
    private cache: Cache,
    private locks: Locks,
    private timing: Timing = TIMING
  ) {}

  /** The result, or null when it cannot be shared: Redis is out of reach, or nobody came to an end. */
  async result<T>(task: Task<T>): Promise<T | null> {
    const flight = this.flights.get(task.name) ?? this.fly(task)
    return flight as Promise<T | null>
  }

  private fly<T>(task: Task<T>): Promise<T | null> {
    const flight = this.find(task).finally(() => this.flights.delete(task.name))
    this.flights.set(task.name, flight)
    return flight
  }

  private async find<T>(task: Task<T>): Promise<T | null> {
    const until = performance.now() + this.timing.patienceMs
    let unanswered = 0
    while (performance.now() < until) {
      const kept = await this.cache.read(task.name)
      if (!kept) return null
      if (kept.text !== undefined) return JSON.parse(kept.text) as T
      const attempt = await this.locks.attempt(task.name, this.timing.lockMs)
      if (attempt.outcome === 'mine') return this.hold(task, attempt)
      unanswered = attempt.outcome === 'unknown' ? unanswered + 1 : 0
      if (unanswered === HOPELESS) return null
      await sleep(this.timing.lookMs)
    }
    return null
  }

  /** Whoever has the lock looks again: the last holder may have ended between the look and the lock. */
  private async hold<T>(task: Task<T>, lock: Held): Promise<T | null> {
    const timer = setInterval(() => void lock.extend(this.timing.lockMs), this.timing.extendMs)
    try {
      const kept = await this.cache.read(task.name)
      if (kept?.text !== undefined) return JSON.parse(kept.text) as T
      const { result, seconds } = await task.work()
      await this.cache.keep(task.name, JSON.stringify(result), seconds)
      return result
    } finally {
      clearInterval(timer)
      await lock.release()
    }
  }
}
