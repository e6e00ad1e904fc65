import logger from '@adonisjs/core/services/logger'
import type { AuditActor } from '#models/audit/audit'
import Refund from '#models/refund'
import RefundTransfer from '#models/refund_transfer'
import clock from '#services/clock'
import payouts from '#services/payouts/payouts'
import { ownRentals } from '../payout/own.js'

/**
 * How many refunds were given back, how many wait for their guest's account, how many the bank took in and
 * decides on later, and how many are tried again or wait for an operator.
 */
export type Processed = { done: number; needsAccount: number; accepted: number; failed: number }

const BATCH = 100

/** Gives back what is due; each is read again before it is asked for, so that runs may overlap. */
export async function processRefunds(progress?: (done: number) => void): Promise<Processed> {
  const processed: Processed = { done: 0, needsAccount: 0, accepted: 0, failed: 0 }
  let seen = 0
  for (const way of ways()) {
    for await (const refund of refundsDue(way)) {
      const result = await attempt(refund)
      if (result) processed[result]++
      progress?.(++seen)
    }
  }
  return processed
}

/**
 * What is due by one way, oldest first; what lies in a file that the bank has not answered is not.
 * @param by whose own rentals are left out, when a person asks
 */
export async function* refundsDue(
  way: Refund['way'],
  by: AuditActor = 'system'
): AsyncGenerator<Refund> {
  let after = 0
  for (;;) {
    const batch = await due(way)
      .where('id', '>', after)
      .whereNotIn('reservation_id', ownRentals(by))
      .orderBy('id')
      .limit(BATCH)
    yield* batch
    if (batch.length < BATCH) return
    after = batch.at(-1)!.id
  }
}

/** Where an operator carries a file to the bank, nobody else asks it. */
function ways(): Refund['way'][] {
  return payouts.provider ? ['provider', 'bank'] : ['provider']
}

async function attempt({ id, ulid, way }: Refund): Promise<keyof Processed | null> {
  try {
    const refund = await due(way).where('id', id).first()
    if (!refund) return null
    await refund.execute()
    await refund.refresh()
    if (refund.status === 'needs_account') return 'needsAccount'
    if (refund.status === 'done') return 'done'
    return refund.status === 'pending' && (await isWithBank(refund)) ? 'accepted' : 'failed'
  } catch (error) {
    logger.error({ err: error, refund: ulid }, 'a refund could not be looked at')
    return 'failed'
  }
}

/** It said so itself; a transfer that nobody heard of anything from is no such one. */
async function isWithBank({ id }: Refund): Promise<boolean> {
  const open = await RefundTransfer.query()
    .where({ refundId: id, outcome: 'unknown' })
    .whereNotNull('accepted_at')
    .whereNull('error')
    .first()
  return open !== null
}

function due(way: Refund['way']) {
  const now = clock.now().toJSDate()
  return Refund.query()
    .where('status', 'pending')
    .where('way', way)
    .where((time) => void time.whereNull('next_attempt_at').orWhere('next_attempt_at', '<=', now))
    .whereDoesntHave('transfers', (transfer) => {
      void transfer.where('outcome', 'unknown').where('provider', 'bank_file')
    })
}
