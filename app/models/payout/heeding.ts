import logger from '@adonisjs/core/services/logger'
import PayoutAttempt from '#models/payout_attempt'
import RefundTransfer from '#models/refund_transfer'
import payouts from '#services/payouts/payouts'
import { settle as settleRefund } from '../refund/settling.js'
import { settle, type Settled } from './settling.js'

export type Hint = { idempotencyKey: string }

/**
 * A bank says that something happened to a transfer, of a payout or of a refund. Nothing of it is
 * believed: its books are read.
 * @returns what was written down now; null when there was nothing to write
 * @throws when the bank cannot be reached
 */
export async function heed({ idempotencyKey }: Hint): Promise<Settled | null> {
  const { provider } = payouts
  const attempt = await PayoutAttempt.findBy('ulid', idempotencyKey)
  const transfer = attempt ? null : await RefundTransfer.findBy('ulid', idempotencyKey)
  const leg = attempt ?? transfer
  if (!provider || leg?.provider !== provider.name) {
    logger.warn('a webhook came for a transfer that we do not know')
    return null
  }
  const found = leg.outcome === 'unknown' ? await provider.find(leg.ulid) : null
  if (!found) return null
  if (transfer) await settleRefund(transfer, found)
  const result = attempt ? await settle(attempt, found) : resultOf(found)
  logger.info({ leg: leg.ulid, result }, 'a webhook was heeded')
  return result
}

function resultOf({ is }: { is: 'sent' | 'accepted' | 'refused' }): Settled {
  return is === 'refused' ? 'postponed' : is
}
