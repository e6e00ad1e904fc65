import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postRefund } from '#models/ledger/movements'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { PaymentRefused } from '#services/payments/contract'
import { tell } from '../notification/telling.js'
import { booking } from '../reservation/transaction.js'
import { begin, hasOpenRefunds, moveBySystem, type Turn } from '../reservation/turn.js'
import { refundNotice } from './notices.js'

const WAITS_MINUTES = [1, 5, 30, 120, 720]

/**
 * The provider gave it back. A refund that waits for an account goes this way after all when the books
 * say so; the database refuses it as soon as a transfer was begun.
 */
export async function close({ id, reservationId }: Refund, reference: string): Promise<void> {
  const reservation = await Reservation.findOrFail(reservationId)
  await booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const refund = await lockRefund(trx, id)
    if (refund.status === 'done') return
    await refund
      .merge({ status: 'done', way: 'provider', doneAt: turn.now, nextAttemptAt: null })
      .merge({ providerReference: reference, lastError: null })
      .save()
    await postRefund(trx, refund)
    const isToldAlready = await complete(turn)
    if (!isToldAlready) await tell(trx, [refundNotice('refund.sent', refund, turn.reservation)])
    await reached('refund.written')
  })
}

/** Nothing more is owed to the guest: the reservation is over, and that step tells the guest of it. */
export async function complete(turn: Turn): Promise<boolean> {
  if (turn.reservation.status !== 'PENDING_REFUND') return false
  if (await hasOpenRefunds(turn.trx, turn.reservation)) return false
  await moveBySystem(turn, 'REFUND_COMPLETED', 'refunded')
  return true
}

/** Growing waits, then an operator. What somebody else finished meanwhile stays finished. */
export async function postpone({ id, attempts }: Refund, error: unknown): Promise<void> {
  const wait = WAITS_MINUTES[attempts]
  await reached('refund.failing')
  await db.transaction(async (trx) => {
    const refund = await lockRefund(trx, id)
    if (refund.status !== 'pending' || refund.attempts !== attempts) return
    await refund
      .merge({
        attempts: attempts + 1,
        attemptGroup: refund.attemptGroup + (error instanceof PaymentRefused ? 1 : 0),
        lastError: String(error instanceof Error ? error.message : error).slice(0, 500),
        status: wait === undefined ? 'waiting_operator' : 'pending',
        nextAttemptAt: wait === undefined ? null : clock.now().plus({ minutes: wait }),
      })
      .save()
    await (wait === undefined
      ? tellDelay(trx, refund)
      : schedule(trx, refund, String(refund.attempts)))
    await reached('refund.postponed')
  })
}

/**
 * The provider closed its door: from here on the bank carries it, as soon as the guest says where to. The
 * provider is not asked for this refund again.
 */
export async function awaitAccount({ id }: Refund, code: string): Promise<void> {
  await db.transaction(async (trx) => {
    const refund = await lockRefund(trx, id)
    if (refund.status !== 'pending' || refund.way !== 'provider') return
    await refund
      .merge({ way: 'bank', status: 'needs_account', attempts: 0 })
      .merge({ nextAttemptAt: null, lastError: code })
      .save()
    const reservation = await Reservation.findOrFail(refund.reservationId, { client: trx })
    await tell(trx, [refundNotice('refund.needs_account', refund, reservation)])
    await reached('refund.switched')
  })
}

/** It comes to an operator: once for each time that one started it. */
export async function tellDelay(
  trx: TransactionClientContract,
  refund: Refund,
  once: string | number = refund.attemptGroup
): Promise<void> {
  const reservation = await Reservation.findOrFail(refund.reservationId, { client: trx })
  await tell(trx, [refundNotice('refund.failed', refund, reservation, { once })])
}

export function schedule(trx: TransactionClientContract, refund: Refund, attempt: string) {
  return outbox.record(trx, {
    topic: 'refund.due',
    payload: { refundId: refund.id },
    dedupeKey: `refund:${refund.ulid}:${attempt}`,
    availableAt: refund.nextAttemptAt ?? undefined,
  })
}

export function lockRefund(trx: TransactionClientContract, id: number): Promise<Refund> {
  return Refund.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}
