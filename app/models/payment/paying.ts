import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import logger from '@adonisjs/core/services/logger'
import RefusalException from '#exceptions/refusal_exception'
import { postLatePayment, postPayment } from '#models/ledger/movements'
import Payment from '#models/payment'
import Reservation from '#models/reservation'
import type User from '#models/user'
import { reached } from '#services/await_points'
import type { Paid } from '#services/payments/contract'
import payments from '#services/payments/payments'
import { tell } from '../notification/telling.js'
import { sideOf } from '../reservation/acting.js'
import { deadlineOf, isOver } from '../reservation/deadlines.js'
import { refund } from '../reservation/refunds.js'
import { booking } from '../reservation/transaction.js'
import { begin, moveBySystem, tooLate, type Turn } from '../reservation/turn.js'
import type { State } from '../reservation/flow.js'
import { adoptKey, ask, fail, matched, read } from './asking.js'
import { paymentNotice } from './notices.js'

/** What came back with the guest from the payment page; none of it is believed. */
export type Confirming = { orderId: string; providerKey: string; amount: number }

export type Confirmed = {
  payment: Payment
  reservation: Reservation
  /** The money came when it was no longer wanted, and goes back by itself. */
  isLate: boolean
}

export async function start(reservation: Reservation, guest: User) {
  const payment = await booking(async (trx) => {
    const { reservation: current, now } = await begin(trx, reservation)
    const { status, total } = current
    if (sideOf(current, guest) !== 'guest') {
      throw new RefusalException('notAllowed', { status, to: 'PENDING_PICKUP' })
    }
    const isLate = isOver(deadlineOf(current), now)
    if (status !== 'PENDING_PAYMENT' || total === 0 || isLate) {
      logger.warn({ reservation: current.ulid, status, isLate }, 'a payment was not started')
      if (status === 'PENDING_PAYMENT' && total > 0) throw tooLate(current)
      throw notPayable(status)
    }
    return Payment.create(
      {
        ulid: ulid(),
        reservationId: current.id,
        provider: payments.provider.name,
        orderId: randomBytes(24).toString('base64url'),
        amount: total,
        status: 'ready',
        counts: false,
      },
      { client: trx }
    )
  })
  const { url, isDocument } = await payments.of(payment.provider).open({
    orderId: payment.orderId,
    amount: payment.amount,
    title: reservation.title,
  })
  return { payment, url, isDocument }
}

export async function confirm({ orderId, providerKey, amount }: Confirming): Promise<Confirmed> {
  const payment = await Payment.findByOrFail('orderId', orderId)
  if (payment.status === 'paid') return settled(payment)
  if (payment.status !== 'ready') {
    throw new RefusalException('paymentFailed', { code: payment.failureCode ?? payment.status })
  }
  await reached('confirm.returned')
  if (!payments.takes(payment.provider)) throw await fail(payment, 'PROVIDER_CLOSED')
  if (amount !== payment.amount || !(await adoptKey(payment, providerKey))) {
    logger.warn({ payment: payment.ulid, amount }, 'a payment came back altered')
    throw new RefusalException('paymentMismatch', {})
  }
  const taken = await takenBefore(payment)
  await reached('confirm.asking')
  const paid = taken ?? (await ask(payment, providerKey))
  await reached('confirm.answered')
  const confirmed = await accept(payment, paid)
  await reached('confirm.committed')
  return confirmed
}

/**
 * Nothing is taken for a reservation that no longer asks for it. What was taken before, when the answer
 * was lost, is written down and goes back.
 * @throws RefusalException notPayable
 */
async function takenBefore(payment: Payment): Promise<Paid | null> {
  const reservation = await Reservation.findOrFail(payment.reservationId)
  const { status } = reservation
  if (status === 'PENDING_PAYMENT') return null
  const found = await read(payment)
  if (found?.status === 'paid') return matched(payment, found)
  logger.warn(
    { payment: payment.ulid, reservation: reservation.ulid, status },
    'a payment came for nothing'
  )
  throw notPayable(status)
}

function notPayable(status: State) {
  return status === 'PENDING_APPROVAL' || status === 'PENDING_PAYMENT'
    ? new RefusalException('notNow', { status, to: 'PENDING_PICKUP' })
    : new RefusalException('notPayable', { status })
}

/** Writes down that the money is there, whatever became of the reservation meanwhile. */
export async function accept({ id, reservationId }: Payment, paid: Paid): Promise<Confirmed> {
  const reservation = await Reservation.findOrFail(reservationId)
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const payment = await Payment.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (payment.status === 'paid') return settled(payment)

    const isLate = turn.reservation.status !== 'PENDING_PAYMENT'
    await payment
      .merge({ status: 'paid', paidAt: turn.now, method: paid.method, counts: !isLate })
      .save()
    await (isLate ? giveBack(turn, payment) : take(turn, payment))
    await reached('confirm.written')
    return { payment, reservation: turn.reservation, isLate }
  })
}

async function take(turn: Turn, payment: Payment): Promise<void> {
  turn.reservation.paidAt = turn.now
  await postPayment(turn.trx, payment, turn.reservation)
  return moveBySystem(turn, 'PENDING_PICKUP', 'paid')
}

async function giveBack({ trx, reservation }: Turn, payment: Payment): Promise<void> {
  const { rent, deposit, status } = reservation
  logger.warn({ payment: payment.ulid, status }, 'money that is no longer wanted goes back')
  await postLatePayment(trx, payment)
  await tell(trx, [paymentNotice('payment.late', payment, reservation)])
  return refund(trx, payment, { kind: 'late_payment', rent, deposit })
}

async function settled(payment: Payment): Promise<Confirmed> {
  const reservation = await Reservation.findOrFail(payment.reservationId)
  return { payment, reservation, isLate: !payment.counts }
}
