import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import config from '#config/payouts'
import { postRefundWired } from '#models/ledger/movements'
import Refund from '#models/refund'
import RefundAccount from '#models/refund_account'
import RefundTransfer from '#models/refund_transfer'
import Reservation from '#models/reservation'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import { tell } from '../notification/telling.js'
import { complete, lockRefund, tellDelay } from '../payment/closing.js'
import { refundNotice } from '../payment/notices.js'
import { NO_DECISION, type Afterwards } from '../payout/ending.js'
import { booking } from '../reservation/transaction.js'
import { begin } from '../reservation/turn.js'

/** The money is with the bank: the refund is done, and its number is forgotten; the mask stays. */
export async function carried(transfer: RefundTransfer, reference: string): Promise<void> {
  const { reservationId } = await Refund.findOrFail(transfer.refundId)
  const reservation = await Reservation.findOrFail(reservationId)
  await booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const refund = await lockRefund(trx, transfer.refundId)
    const current = await lockTransfer(trx, transfer)
    if (current.outcome === 'sent') return
    if (current.outcome === 'refused')
      throw new Error(`transfer ${current.ulid} was refused before`)

    await current.merge({ ...ended(turn.now), outcome: 'sent', reference, error: null }).save()
    await forgetNumber(trx, refund)
    await refund
      .merge({ status: 'done', doneAt: turn.now, nextAttemptAt: null, lastError: null })
      .save()
    await postRefundWired(trx, refund)
    await complete(turn)
    const notice = { to: current, once: current.ulid }
    await tell(trx, [refundNotice('refund.wired', refund, turn.reservation, notice)])
    await reached('wire.written')
  })
}

/** The bank said no: this transfer is over, and another may begin later with the account as it is then. */
export function refuse(
  transfer: RefundTransfer,
  code: string,
  afterwards?: Afterwards
): Promise<void> {
  const note: Note = async (trx, current, now) => {
    await current.merge({ ...ended(now), outcome: 'refused', error: code }).save()
    const account = await RefundAccount.query({ client: trx })
      .where('refund_id', current.refundId)
      .firstOrFail()
    const entered = account.updatedAt.toMillis()
    const refund = await Refund.findOrFail(current.refundId, { client: trx })
    const reservation = await Reservation.findOrFail(refund.reservationId, { client: trx })
    const notice = { to: current, once: entered }
    await tell(trx, [refundNotice('refund.refused', refund, reservation, notice)])
  }
  return fail(transfer, code, note, afterwards)
}

/** Nobody knows what came of it: the same transfer is looked at again later. */
export function put(transfer: RefundTransfer, error: unknown): Promise<void> {
  const message = String(error instanceof Error ? error.message : error).slice(0, 500)
  return fail(transfer, message, async (_, current) => {
    await current.merge({ error: message }).save()
  })
}

/** The bank has it and decides later: it is read again until it has, and an operator looks when it takes too long. */
export async function leave(transfer: RefundTransfer): Promise<void> {
  await booking(async (trx) => {
    const refund = await lockRefund(trx, transfer.refundId)
    const current = await lockTransfer(trx, transfer)
    if (current.outcome !== 'unknown') return
    const now = clock.now()
    const acceptedAt = current.acceptedAt ?? now
    await current.merge({ acceptedAt, error: null }).save()
    if (refund.status !== 'pending') return
    const isOverdue = acceptedAt.plus({ hours: config.decisionHours }) <= now
    await refund
      .merge({
        status: isOverdue ? 'waiting_operator' : 'pending',
        nextAttemptAt: isOverdue ? null : now.plus({ minutes: config.rereadMinutes }),
        lastError: isOverdue ? NO_DECISION : null,
      })
      .save()
    if (isOverdue) await tellDelay(trx, refund, current.ulid)
  })
}

type Note = (
  trx: TransactionClientContract,
  current: RefundTransfer,
  now: DateTime
) => Promise<unknown>

/** Growing waits, then an operator. Nothing when somebody else knew the outcome before. */
async function fail(
  transfer: RefundTransfer,
  reason: string,
  note: Note,
  afterwards?: Afterwards
): Promise<void> {
  await reached('wire.failing')
  await booking(async (trx) => {
    const refund = await lockRefund(trx, transfer.refundId)
    const current = await lockTransfer(trx, transfer)
    if (current.outcome !== 'unknown') return
    const now = clock.now()
    await note(trx, current, now)
    const wait = config.waitsMinutes[refund.attempts]
    const isOver = wait === undefined
    await refund
      .merge({ attempts: refund.attempts + 1, lastError: reason })
      .merge({ status: isOver ? 'waiting_operator' : 'pending' })
      .merge({ nextAttemptAt: isOver ? null : now.plus({ minutes: wait }) })
      .save()
    if (isOver) await tellDelay(trx, refund, current.ulid)
    await afterwards?.(trx)
    await reached('wire.postponed')
  })
}

function ended(now: DateTime) {
  return { endedAt: now, numberEncrypted: '' }
}

function forgetNumber(trx: TransactionClientContract, { id }: Refund) {
  return RefundAccount.query({ client: trx }).where('refund_id', id).update({ numberEncrypted: '' })
}

function lockTransfer(trx: TransactionClientContract, { id }: RefundTransfer) {
  return RefundTransfer.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}
