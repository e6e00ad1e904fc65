import RefusalException from '#exceptions/refusal_exception'
import { sealedEntry, type Entry } from '#models/bank_account/number'
import Refund from '#models/refund'
import RefundAccount from '#models/refund_account'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tell } from '../notification/telling.js'
import { schedule } from '../payment/closing.js'
import { refundNotice } from '../payment/notices.js'
import { sideOf } from '../reservation/acting.js'
import { booking } from '../reservation/transaction.js'
import { begin, type Turn } from '../reservation/turn.js'

type Open = Pick<Refund, 'way' | 'status'> & { transfers: { outcome: string }[] }

/** Goes by bank and has not gone yet; `transfers` are to be loaded. */
export function takesAccount(refund: Open): boolean {
  return refund.way === 'bank' && refund.status !== 'done' && !isAsked(refund)
}

/** The bank was asked, and nobody knows yet what it did. */
function isAsked({ transfers }: Open): boolean {
  return transfers.some(({ outcome }) => outcome === 'unknown')
}

export async function enterAccount(
  reservation: Reservation,
  guest: User,
  entry: Entry
): Promise<Refund[]> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const { status } = turn.reservation
    if (sideOf(turn.reservation, guest) !== 'guest') {
      throw new RefusalException('notAllowed', { status, to: null })
    }
    const open = await openByBank(turn)
    if (open.length === 0) throw new RefusalException('notNow', { status, to: null })
    const waiting = open.filter((refund) => takesAccount(refund))
    if (waiting.length === 0) throw new RefusalException('refundUnderWay', {})
    for (const refund of waiting) await write(trx, refund, entry, turn)
    return waiting
  })
}

function openByBank({ trx, reservation }: Turn): Promise<Refund[]> {
  return Refund.query({ client: trx })
    .where('reservation_id', reservation.id)
    .where('way', 'bank')
    .whereNot('status', 'done')
    .orderBy('id')
    .preload('transfers')
    .forUpdate()
}

/** The attempts begin anew: the account is another one. */
async function write(
  trx: TransactionClientContract,
  refund: Refund,
  entry: Entry,
  { now, reservation }: Turn
): Promise<void> {
  const account = await RefundAccount.updateOrCreate({ refundId: refund.id }, sealedEntry(entry), {
    client: trx,
  })
  await refund.merge({ status: 'pending', attempts: 0, nextAttemptAt: now, lastError: null }).save()
  const once = `${now.toMillis()}:${refund.transfers.length}`
  const notice = { to: account, once }
  await tell(trx, [refundNotice('refund.account_entered', refund, reservation, notice)])
  await schedule(trx, refund, `account:${once}`)
}
