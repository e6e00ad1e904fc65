/**
 * `mine`: held until released or until it runs out. `theirs`: somebody else holds it.
 * `unknown`: the lock cannot be asked (Redis is down); whoever relies on the database goes on.
 */
export type Attempt = Held | { outcome: 'theirs' } | { outcome: 'unknown' }

export interface Held {
  outcome: 'mine'
  release(): Promise<void>
  /** Holds it for so long from now on; false when it was lost meanwhile, or cannot be asked. */
  extend(lengthMs: number): Promise<boolean>
}

/**
 * A lock that spares others an attempt. It may be lost at any time (Redis restarts, a holder
 * stalls), so nothing may depend on it for being done once: the database decides that.
 */
export interface Locks {
  /** One try, answered within half a second; never throws. */
  attempt(name: string, lengthMs: number): Promise<Attempt>
}
