import logger from '@adonisjs/core/services/logger'
import type Payout from '#models/payout'
import { reached } from '#services/await_points'
import type { PayoutProvider } from '#services/payouts/contract'
import payouts from '#services/payouts/payouts'
import { postpone } from './ending.js'
import { settle, type Settled } from './settling.js'
import { take, type Errand, type Waiting } from './taking.js'
import { hold } from './standing.js'
import { send } from './sending.js'

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
    await hold(payout, 'system')
    return 'held'
  }
  const outcome = known ?? (await send(provider, attempt, payout.amount, 'payout.asking'))
  await reached('payout.answered')
  return settle(attempt, outcome)
}
