import logger from '@adonisjs/core/services/logger'
import Payout from '#models/payout'
import type PayoutAttempt from '#models/payout_attempt'
import { reached } from '#services/await_points'
import type { Outcome } from '#services/payouts/contract'
import { close, leave, refuse, type Failure } from './ending.js'

/** accepted: the bank has it and decides later. */
export type Settled = 'sent' | 'accepted' | Failure

/** Writes down what the bank said of an attempt; null when it was written down before. */
export async function settle(attempt: PayoutAttempt, outcome: Outcome): Promise<Settled | null> {
  if (outcome.is === 'accepted') return leave(attempt)
  if (outcome.is === 'sent') {
    const result = await close(attempt, outcome.reference)
    await reached('payout.committed')
    return result
  }
  const { ulid } = await Payout.findOrFail(attempt.payoutId)
  logger.warn({ payout: ulid, code: outcome.code }, 'the bank refused a payout')
  return refuse(attempt, outcome.code)
}
