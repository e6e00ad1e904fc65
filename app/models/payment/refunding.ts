import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postRefund } from '#models/ledger/movements'
import Payment from '#models/payment'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { PaymentRefused } from '#services/payments/contract'
import { booking } from '../reservation/transaction.js'
import { begin, hasOpenRefunds, moveBySystem, type Turn } from '../reservation/turn.js'
import { giveBack } from './giving_back.js'

const WAITS_MINUTES = [1, 5, 30, 120, 720]

export async function execute(refund: Refund): Promise<void> {
  await refund.refresh()
  if (refund.status !== 'pending') return
  const payment = await Payment.findOrFail(refund.paymentId)
  try {
    await reached('refund.due')
    const reference = await giveBack(refund, payment)
    await reached('refund.answered')
    await close(refund, reference)
    await reached('refund.committed')
  } catch (error) {
    logger.error({ err: error, refund: refund.ulid }, 'a refund failed')
    await postpone(refund, error)
  }
}

export async function retry(refund: Refund): Promise<void> {
  await db.transaction(async (trx) => {
    await refund.useTransaction(trx).merge({ status: 'pending', nextAttemptAt: clock.now() }).save()
    await schedule(trx, refund, `retry:${clock.now().toMillis()}`)
  })
}

async function close({ id, reservationId }: Refund, reference: string): Promise<void> {
  const reservation = await Reservation.findOrFail(reservationId)
  await booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const refund = await Refund.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (refund.status === 'done') return
    await refund
      .merge({ status: 'done', doneAt: turn.now, providerReference: reference, lastError: null })
      .save()
    await postRefund(trx, refund)
    await complete(turn)
    await reached('refund.written')
  })
}

async function complete(turn: Turn): Promise<void> {
  if (turn.reservation.status !== 'PENDING_REFUND') return
  if (await hasOpenRefunds(turn.trx, turn.reservation)) return
  await moveBySystem(turn, 'REFUND_COMPLETED', 'refunded')
}

/** Growing waits, then an operator. What somebody else finished meanwhile stays finished. */
async function postpone({ id, attempts }: Refund, error: unknown): Promise<void> {
  const wait = WAITS_MINUTES[attempts]
  await db.transaction(async (trx) => {
    const refund = await Refund.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
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
    if (wait !== undefined) await schedule(trx, refund, String(refund.attempts))
  })
}

function schedule(trx: TransactionClientContract, refund: Refund, attempt: string) {
  return outbox.record(trx, {
    topic: 'refund.due',
    payload: { refundId: refund.id },
    dedupeKey: `refund:${refund.ulid}:${attempt}`,
    availableAt: refund.nextAttemptAt ?? undefined,
  })
}
