import logger from '@adonisjs/core/services/logger'
import Payout from '#models/payout'
import PayoutAttempt from '#models/payout_attempt'
import { reached } from '#services/await_points'
import type { Outcome } from '#services/payouts/contract'
import payouts from '#services/payouts/payouts'
import { close, leave, refuse, type Failure } from './ending.js'

/** accepted: the bank has it and decides later. */
export type Settled = 'sent' | 'accepted' | Failure

export type Hint = { idempotencyKey: string }

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

/**
 * A bank says that something happened to a transfer. Nothing of it is believed: its books are read.
 * @returns what was written down now; null when there was nothing to write
 * @throws when the bank cannot be reached
 */
export async function heed({ idempotencyKey }: Hint): Promise<Settled | null> {
  const { provider } = payouts
  const attempt = await PayoutAttempt.findBy('ulid', idempotencyKey)
  if (!attempt || attempt.provider !== provider?.name) {
    logger.warn('a webhook came for a transfer that we do not know')
    return null
  }
  const isOpen = attempt.outcome === 'unknown'
  const found = isOpen ? await provider.find(attempt.ulid) : null
  const result = found && (await settle(attempt, found))
  logger.info({ attempt: attempt.ulid, result }, 'a webhook was heeded')
  return result
}
