import logger from '@adonisjs/core/services/logger'
import type Payment from '#models/payment'
import type { Way } from '#models/payout/taking'
import { send } from '#models/payout/sending'
import type Refund from '#models/refund'
import { reached } from '#services/await_points'
import type { PayoutProvider } from '#services/payouts/contract'
import payouts from '#services/payouts/payouts'
import { close, postpone } from '../payment/closing.js'
import { givenBack } from '../payment/giving_back.js'
import { put } from './ending.js'
import { settle } from './settling.js'
import { openTransfer, take, type Errand } from './taking.js'

/** Has the bank carry a refund to its guest, when it is due; safe to repeat and to run twice at once. */
export async function wire(refund: Refund, payment: Payment): Promise<void> {
  const { provider } = payouts
  if (!provider) return
  const errand = await begin(refund, payment, { provider: provider.name })
  if (!errand) return
  try {
    await carryOut(provider, errand)
  } catch (error) {
    logger.error({ err: error, refund: refund.ulid }, 'the outcome of a refund by bank is unknown')
    await put(errand.transfer, error)
  }
}

/**
 * Takes a refund for the bank. Before a transfer begins the payment is read once more: what the provider
 * gave back after all is not given again.
 */
export async function begin(refund: Refund, payment: Payment, way: Way): Promise<Errand | null> {
  try {
    if (!(await openTransfer(null, refund))) {
      const reference = await givenBack(refund, payment)
      if (reference) {
        await close(refund, reference)
        return null
      }
    }
  } catch (error) {
    logger.error({ err: error, refund: refund.ulid }, 'a refund by bank was not begun')
    await postpone(refund, error)
    return null
  }
  return take(refund, way)
}

async function carryOut(provider: PayoutProvider, errand: Errand): Promise<void> {
  const { isNew, refund, transfer } = errand
  const known = isNew ? null : await provider.find(transfer.ulid)
  const outcome = known ?? (await send(provider, transfer, refund.amount, 'wire.asking'))
  await reached('wire.answered')
  return settle(transfer, outcome)
}
