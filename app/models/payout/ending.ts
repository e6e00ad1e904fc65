import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/payouts'
import { postPayout } from '#models/ledger/movements'
import Payout from '#models/payout'
import PayoutAttempt from '#models/payout_attempt'
import Reservation from '#models/reservation'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import { tell } from '../notification/telling.js'
import { lockPayment } from '../reservation/refunds.js'
import { booking } from '../reservation/transaction.js'
import { begin } from '../reservation/turn.js'
import { payoutMessage } from '../webhook_delivery/message.js'
import { recordMessage } from '../webhook_delivery/recording.js'
import { payoutNotice } from './notices.js'
import { lockPayout } from './taking.js'

/** The bank took a transfer in and then said nothing. */
export const NO_DECISION = 'NO_DECISION'

/** What is written in the transaction of a change, after everything else. */
export type Afterwards = (trx: TransactionClientContract) => Promise<void>

export type Failure = 'postponed' | 'gave_up'

/** The money is with the bank: the payout is closed and the ledger says so, once. */
export async function close(attempt: PayoutAttempt, reference: string): Promise<'sent'> {
  const { reservationId } = await Payout.findOrFail(attempt.payoutId)
  const reservation = await Reservation.findOrFail(reservationId)
  await booking(async (trx) => {
    const { now } = await begin(trx, reservation)
    const payment = (await lockPayment(trx, reservation))!
    const payout = await lockPayout(trx, attempt.payoutId)
    const current = await lockAttempt(trx, attempt)
    if (current.outcome === 'sent') return
    if (current.outcome === 'refused') throw new Error(`attempt ${current.ulid} was refused before`)

    await current.merge({ outcome: 'sent', reference, error: null, endedAt: now }).save()
    await payout.merge({ status: 'sent', sentAt: now, nextAttemptAt: null, lastError: null }).save()
    await postPayout(trx, payout, payment)
    await tell(trx, [payoutNotice('payout.sent', payout, reservation, current)])
    await recordMessage(trx, payoutMessage('payout.paid', payout, reservation, now))
    await reached('payout.written')
  })
  return 'sent'
}

/** The bank said no: this attempt is over, and another may begin later with the account as it is then. */
export function refuse(
  attempt: PayoutAttempt,
  code: string,
  afterwards?: Afterwards
): Promise<Failure | null> {
  return fail(
    attempt,
    code,
    (current, now) => current.merge({ outcome: 'refused', error: code, endedAt: now }).save(),
    afterwards
  )
}

/** Nobody knows what came of it: the same attempt is looked at again later. */
export function postpone(attempt: PayoutAttempt, error: unknown): Promise<Failure | null> {
  const message = String(error instanceof Error ? error.message : error).slice(0, 500)
  return fail(attempt, message, (current) => current.merge({ error: message }).save())
}

/**
 * The bank has it and decides later: the same attempt is read again until it has. An operator looks when
 * it takes too long; what the bank decides then still counts. Null when somebody else knew the outcome before.
 */
export async function leave(attempt: PayoutAttempt): Promise<'accepted' | 'gave_up' | null> {
  return booking(async (trx) => {
    const payout = await lockPayout(trx, attempt.payoutId)
    const current = await lockAttempt(trx, attempt)
    if (current.outcome !== 'unknown') return null
    const now = clock.now()
    const acceptedAt = current.acceptedAt ?? now
    await current.merge({ acceptedAt, error: null }).save()

    if (payout.status !== 'pending') return 'accepted'
    const isOverdue = acceptedAt.plus({ hours: config.decisionHours }) <= now
    await payout
      .merge({
        status: isOverdue ? 'waiting_operator' : 'pending',
        nextAttemptAt: isOverdue ? null : now.plus({ minutes: config.rereadMinutes }),
        lastError: isOverdue ? NO_DECISION : null,
      })
      .save()
    if (isOverdue) await tellDelay(trx, payout, current)
    return isOverdue ? 'gave_up' : 'accepted'
  })
}

/** Growing waits, then an operator. Null when somebody else knew the outcome before. */
async function fail(
  attempt: PayoutAttempt,
  reason: string,
  note: (current: PayoutAttempt, now: DateTime) => Promise<unknown>,
  afterwards?: Afterwards
): Promise<Failure | null> {
  await reached('payout.failing')
  return booking(async (trx) => {
    const payout = await lockPayout(trx, attempt.payoutId)
    const current = await lockAttempt(trx, attempt)
    if (current.outcome !== 'unknown') return null
    const now = clock.now()
    await note(current, now)

    const wait = config.waitsMinutes[payout.attempts]
    const isOver = wait === undefined
    payout.merge({ attempts: payout.attempts + 1, lastError: reason })
    if (payout.status !== 'held') {
      payout.merge({
        status: isOver ? 'waiting_operator' : 'pending',
        nextAttemptAt: isOver ? null : now.plus({ minutes: wait }),
      })
    }
    await payout.save()
    if (isOver) await tellDelay(trx, payout, current)
    await afterwards?.(trx)
    await reached('payout.postponed')
    return isOver ? 'gave_up' : 'postponed'
  })
}

async function tellDelay(trx: TransactionClientContract, payout: Payout, attempt: PayoutAttempt) {
  const reservation = await Reservation.findOrFail(payout.reservationId, { client: trx })
  await tell(trx, [payoutNotice('payout.failed', payout, reservation, attempt)])
  await recordMessage(trx, payoutMessage('payout.failed', payout, reservation, clock.now()))
}

function lockAttempt(trx: TransactionClientContract, { id }: PayoutAttempt) {
  return PayoutAttempt.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}
