import logger from '@adonisjs/core/services/logger'
import type Payout from '#models/payout'
import type PayoutAttempt from '#models/payout_attempt'
import { unsealNumber } from '#models/bank_account/number'
import { reached } from '#services/await_points'
import { TransferRefused, type Outcome, type PayoutProvider } from '#services/payouts/contract'
import payouts from '#services/payouts/payouts'
import { postpone } from './ending.js'
import { settle, type Settled } from './settling.js'
import { take, type Errand, type Waiting } from './taking.js'
import { hold } from './standing.js'
import { memoOf } from './memo.js'

/** What came of it; null when it was not due, or another process has it in hand. */
export type Result = Settled | Waiting | null

export async function execute(payout: Payout): Promise<Result> {
  const { provider } = payouts
  const errand = await take(payout, provider && { provider: provider.name })
  if (errand === null || typeof errand === 'string') return errand
  try {
    return await carryOut(provider!, errand)
  } catch (error) {
    logger.error({ err: error, payout: payout.ulid }, 'the outcome of a payout is unknown')
    return postpone(errand.attempt, error)
  }
}

async function carryOut(provider: PayoutProvider, errand: Errand): Promise<Result> {
  const { attempt, isHeld, isNew, payout } = errand
  const known = isNew ? null : await provider.find(attempt.ulid)
  if (!known && isHeld) {
    await hold(payout)
    return 'held'
  }
  const outcome = known ?? (await send(provider, payout, attempt))
  await reached('payout.answered')
  return settle(attempt, outcome)
}

async function send(
  provider: PayoutProvider,
  { amount }: Payout,
  attempt: PayoutAttempt
): Promise<Outcome> {
  const { bankCode, holder, numberEncrypted, ulid: idempotencyKey } = attempt
  const number = unsealNumber(numberEncrypted)
  const memo = memoOf(attempt)
  await reached('payout.asking')
  try {
    return await provider.send({ idempotencyKey, amount, bankCode, number, holder, memo })
  } catch (error) {
    if (error instanceof TransferRefused) return { is: 'refused', code: error.code }
    throw error
  }
}
