import { ulid } from 'ulid'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/payouts'
import { frozen } from '#models/bank_account/number'
import type { Way } from '#models/payout/taking'
import type Refund from '#models/refund'
import RefundAccount from '#models/refund_account'
import RefundTransfer from '#models/refund_transfer'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import { lockRefund } from '../payment/closing.js'
import { booking } from '../reservation/transaction.js'

/** One transfer, written down before the bank is asked. */
export type Errand = { refund: Refund; transfer: RefundTransfer; isNew: boolean }

/**
 * What is to be done for a refund by bank now: the transfer whose outcome is unknown, else a new one with
 * the account as it is. Null when nothing is due, or when another process has it in hand.
 */
export async function take({ id }: Refund, way: Way | null): Promise<Errand | null> {
  return booking(async (trx) => {
    const refund = await lockRefund(trx, id)
    const now = clock.now()
    if (!way || !isDue(refund, now)) return null
    const open = await openTransfer(trx, refund)
    if (open) {
      const isOurs = open.provider === way.provider && open.provider !== 'bank_file'
      return isOurs ? leased(refund, open, { isNew: false, now }) : null
    }
    const account = await RefundAccount.query({ client: trx }).where('refund_id', id).firstOrFail()
    return leased(refund, await begin(trx, account, way), { isNew: true, now })
  })
}

export function openTransfer(trx: TransactionClientContract | null, { id }: Pick<Refund, 'id'>) {
  return RefundTransfer.query(trx ? { client: trx } : {})
    .where('refund_id', id)
    .where('outcome', 'unknown')
    .first()
}

function isDue({ way, status, nextAttemptAt }: Refund, now: DateTime): boolean {
  return way === 'bank' && status === 'pending' && (nextAttemptAt === null || nextAttemptAt <= now)
}

function begin(
  trx: TransactionClientContract,
  account: RefundAccount,
  { provider, reference }: Way
): Promise<RefundTransfer> {
  return RefundTransfer.create(
    {
      ulid: ulid(),
      refundId: account.refundId,
      provider,
      reference: reference ?? null,
      ...frozen(account),
      outcome: 'unknown',
    },
    { client: trx }
  )
}

/** A crashed process leaves its lease to run out; others come after it. */
async function leased(
  refund: Refund,
  transfer: RefundTransfer,
  { isNew, now }: { isNew: boolean; now: DateTime }
): Promise<Errand> {
  await refund.merge({ nextAttemptAt: now.plus({ seconds: config.leaseSeconds }) }).save()
  await reached('wire.taking')
  return { refund, transfer, isNew }
}
