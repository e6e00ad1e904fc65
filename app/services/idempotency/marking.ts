import { AsyncLocalStorage } from 'node:async_hooks'
import { Exception } from '@adonisjs/core/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'

/** A request that a program gave a name, while this process works on it. */
export interface Claim {
  id: number
  attempt: number
  isOpen: boolean
  hasActed: boolean
}

const claims = new AsyncLocalStorage<Claim>()

/** What is done meanwhile belongs to the request; what goes on after it does not. */
export async function within<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  try {
    return await claims.run(claim, work)
  } finally {
    claim.isOpen = false
  }
}

/** For what a request sets going but does not wait for. */
export function outside(work: () => void): void {
  claims.exit(work)
}

/**
 * The last write of a transaction that changes something: the request that it belongs to, if it has a name, was
 * carried out. Whoever was taken for dead and comes back finds that somebody else is at it, and changes nothing.
 */
export async function markActed(trx: TransactionClientContract): Promise<void> {
  const claim = claims.getStore()
  if (!claim?.isOpen) return
  const marked: unknown = await trx
    .from('idempotency_keys')
    .where({ id: claim.id, attempt: claim.attempt })
    .update({ acted_at: clock.now().toJSDate() })
  if (Number(marked) === 0) throw carriedOutByOthers()
  claim.hasActed = true
}

function carriedOutByOthers() {
  return new Exception('somebody else carries out this request', {
    status: 409,
    code: 'E_KEY_IN_USE',
  })
}
