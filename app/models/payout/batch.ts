import logger from '@adonisjs/core/services/logger'
import type { AuditActor } from '#models/audit/audit'
import Payout from '#models/payout'
import clock from '#services/clock'
import type { Result } from './executing.js'
import { ownRentals } from './own.js'

/** How many payouts came to what; `failed` are those that are tried again or wait for an operator. */
export type Processed = {
  sent: number
  /** Those that the bank has and decides on later. */
  accepted: number
  needsAccount: number
  held: number
  failed: number
}
export type Progress = (done: number) => void

const BATCH = 100

/**
 * Sends what is due: new payouts, those whose wait is over, and those whose host has an account by now.
 * Any number of runs may overlap; each payout is taken by one of them.
 */
export async function processPayouts(progress?: Progress): Promise<Processed> {
  const processed: Processed = { sent: 0, accepted: 0, needsAccount: 0, held: 0, failed: 0 }
  let done = 0
  for await (const payout of due()) {
    count(processed, await attempt(payout))
    progress?.(++done)
  }
  return processed
}

async function attempt(payout: Payout): Promise<Result | 'failed'> {
  try {
    return await payout.execute()
  } catch (error) {
    logger.error({ err: error, payout: payout.ulid }, 'a payout could not be looked at')
    return 'failed'
  }
}

function count(processed: Processed, result: Result | 'failed') {
  switch (result) {
    case null:
      return
    case 'sent':
    case 'accepted':
    case 'held':
      return void processed[result]++
    case 'needs_account':
      return void processed.needsAccount++
    default:
      processed.failed++
  }
}

/** @param by whose own rentals are left out, when a person asks */
export async function* due(by: AuditActor = 'system'): AsyncGenerator<Payout> {
  let after = 0
  for (;;) {
    const batch = await dueAfter(after, by)
    yield* batch
    if (batch.length < BATCH) return
    after = batch.at(-1)!.id
  }
}

function dueAfter(after: number, by: AuditActor): Promise<Payout[]> {
  const now = clock.now().toJSDate()
  return Payout.query()
    .where('id', '>', after)
    .whereNotIn('reservation_id', ownRentals(by))
    .where((ripe) => {
      void ripe
        .where((waiting) => {
          void waiting
            .where('status', 'pending')
            .where(
              (time) => void time.whereNull('next_attempt_at').orWhere('next_attempt_at', '<=', now)
            )
            .whereDoesntHave('trials', (trial) => {
              void trial.where('outcome', 'unknown').where('provider', 'bank_file')
            })
        })
        .orWhere((accountless) => {
          void accountless.where('status', 'needs_account').whereExists((accounts) => {
            void accounts
              .from('bank_accounts')
              .whereColumn('bank_accounts.user_id', 'payouts.host_id')
              .whereNull('retired_at')
              .where('usable_at', '<=', now)
          })
        })
    })
    .orderBy('id')
    .limit(BATCH)
}
