/**
 * `mine`: held until released or until it runs out. `theirs`: somebody else holds it.
 * `unknown`: the lock cannot be asked (Redis is down); whoever relies on the database goes on.
 */
export type Attempt =
  { outcome: 'mine'; release(): Promise<void> } | { outcome: 'theirs' } | { outcome: 'unknown' }

/**
 * A lock that spares others an attempt. It may be lost at any time (Redis restarts, a holder
 * stalls), so nothing may depend on it for being done once: the database decides that.
 */
export interface Locks {
  /** One try, answered within half a second; never throws. */
  attempt(name: string, lengthMs: number): Promise<Attempt>
}
