/// <reference path="./redlock.d.ts" />
import Redlock, { ExecutionError, ResourceLockedError, type Lock } from 'redlock'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Attempt, Held, Locks } from './contract.js'

const PATIENCE_MS = 500
/** While the connection is in one of these, a command would only wait for its time-out. */
const BROKEN = ['reconnecting', 'close', 'end']

interface Client {
  readonly status: string
}

export class RedisLocks implements Locks {
  private redlock: Redlock

  constructor(private connection: Client) {
    this.redlock = new Redlock([connection], { retryCount: 0 })
  }

  async attempt(name: string, lengthMs: number): Promise<Attempt> {
    if (BROKEN.includes(this.connection.status)) return { outcome: 'unknown' }
    const acquired = this.acquire(name, lengthMs)
    const attempt = await Promise.race([acquired, sleep(PATIENCE_MS, null, { ref: false })])
    if (attempt) return attempt
    void acquired.then(letGo)
    return { outcome: 'unknown' }
  }

  private async acquire(name: string, lengthMs: number): Promise<Attempt> {
    try {
      const lock = await this.redlock.acquire([`lock:${name}`], lengthMs)
      return held(lock)
    } catch (error) {
      return { outcome: (await isHeld(error)) ? 'theirs' : 'unknown' }
    }
  }
}

async function letGo(attempt: Attempt): Promise<void> {
  if (attempt.outcome === 'mine') await attempt.release()
}

function held(first: Lock): Held {
  let lock = first
  return {
    outcome: 'mine',
    release: () => released(lock),
    async extend(lengthMs) {
      try {
        lock = await lock.extend(lengthMs)
        return true
      } catch {
        return false
      }
    },
  }
}

/** A lock that cannot be given back runs out by itself. */
async function released(lock: Lock): Promise<void> {
  await lock.release().catch(() => {})
}

async function isHeld(error: unknown): Promise<boolean> {
  if (!(error instanceof ExecutionError)) return false
  const attempts = await Promise.all(error.attempts)
  return attempts.some(({ votesAgainst }) =>
    [...votesAgainst.values()].some((vote) => vote instanceof ResourceLockedError)
  )
}
