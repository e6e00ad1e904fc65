import { ulid } from 'ulid'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/payouts'
import BankAccount from '#models/bank_account'
import { frozen } from '#models/bank_account/number'
import Payout from '#models/payout'
import PayoutAttempt from '#models/payout_attempt'
import Reservation from '#models/reservation'
import User from '#models/user'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import { tell } from '../notification/telling.js'
import { booking } from '../reservation/transaction.js'
import { payoutMessage } from '../webhook_delivery/message.js'
import { recordMessage } from '../webhook_delivery/recording.js'
import { payoutNotice } from './notices.js'

/** Who is to carry the money; `reference` names the file that it goes into. */
export type Way = { provider: PayoutAttempt['provider']; reference?: string }

/** One attempt, written down before anybody outside is asked. */
export type Errand = {
  payout: Payout
  attempt: PayoutAttempt
  /** Nobody can have been asked with its key yet. */
  isNew: boolean
  /** Its outcome may be read, but the money of a banned host is not asked for. */
  isHeld: boolean
}

export type Waiting = 'needs_account' | 'held'

/**
 * What is to be done for a payout now: the attempt whose outcome is unknown, else a new one with the
 * account as it is. Null when nothing is due, or when another process has it in hand.
 * @param way null only sorts out who cannot be paid
 */
export async function take({ id }: Payout, way: Way | null): Promise<Errand | Waiting | null> {
  return booking(async (trx) => {
    const payout = await lockPayout(trx, id)
    const now = clock.now()
    if (!isDue(payout, now)) return null
    const open = await openAttempt(trx, payout)
    if (open && open.provider !== way?.provider) return null

    const isHeld = await isOfBanned(trx, payout)
    if (open) return open.provider === 'bank_file' ? null : leased(payout, open, { isHeld, now })
    if (isHeld) return hold(payout)
    const account = await BankAccount.query({ client: trx })
      .where('user_id', payout.hostId)
      .whereNull('retired_at')
      .first()
    if (!account?.isUsable(now)) return awaitAccount(trx, payout, account)
    if (!way) return null
    return leased(payout, await begin(trx, payout, account, way), { isNew: true, now })
  })
}

export function lockPayout(trx: TransactionClientContract, id: number): Promise<Payout> {
  return Payout.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

export function openAttempt(trx: TransactionClientContract, { id }: Payout) {
  return PayoutAttempt.query({ client: trx })
    .where('payout_id', id)
    .where('outcome', 'unknown')
    .first()
}

async function hold(payout: Payout): Promise<'held'> {
  await payout.merge({ status: 'held', nextAttemptAt: null }).save()
  return 'held'
}

function isDue({ status, nextAttemptAt }: Payout, now: DateTime): boolean {
  if (status === 'needs_account') return true
  return status === 'pending' && (nextAttemptAt === null || nextAttemptAt <= now)
}

/** A release counts for the ban that it was given in. */
async function isOfBanned(trx: TransactionClientContract, { hostId, releasedAt }: Payout) {
  const { bannedAt } = await User.query({ client: trx }).where('id', hostId).firstOrFail()
  return bannedAt !== null && (releasedAt === null || releasedAt < bannedAt)
}

/** The host is asked for an account once for each payout, unless they entered one that is still young. */
async function awaitAccount(
  trx: TransactionClientContract,
  payout: Payout,
  account: BankAccount | null
): Promise<'needs_account'> {
  await payout.merge({ status: 'needs_account', nextAttemptAt: null }).save()
  if (!account) {
    const reservation = await Reservation.findOrFail(payout.reservationId, { client: trx })
    await tell(trx, [payoutNotice('payout.needs_account', payout, reservation)])
    const message = payoutMessage('payout.needs_account', payout, reservation, clock.now())
    await recordMessage(trx, message)
  }
  return 'needs_account'
}

function begin(
  trx: TransactionClientContract,
  payout: Payout,
  account: BankAccount,
  { provider, reference }: Way
): Promise<PayoutAttempt> {
  return PayoutAttempt.create(
    {
      ulid: ulid(),
      payoutId: payout.id,
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
  payout: Payout,
  attempt: PayoutAttempt,
  { isNew = false, isHeld = false, now }: { isNew?: boolean; isHeld?: boolean; now: DateTime }
): Promise<Errand> {
  const nextAttemptAt = now.plus({ seconds: config.leaseSeconds })
  await payout.merge({ status: 'pending', nextAttemptAt }).save()
  await reached('payout.taking')
  return { payout, attempt, isNew, isHeld }
}
