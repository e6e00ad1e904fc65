import logger from '@adonisjs/core/services/logger'
import type RefundTransfer from '#models/refund_transfer'
import { reached } from '#services/await_points'
import type { Outcome } from '#services/payouts/contract'
import { carried, leave, refuse } from './ending.js'

/** Writes down what the bank said of a refund's transfer. */
export async function settle(transfer: RefundTransfer, outcome: Outcome): Promise<void> {
  if (outcome.is === 'accepted') return leave(transfer)
  if (outcome.is === 'refused') {
    logger.warn({ transfer: transfer.ulid, code: outcome.code }, 'the bank refused a refund')
    return refuse(transfer, outcome.code)
  }
  await carried(transfer, outcome.reference)
  await reached('wire.committed')
}
