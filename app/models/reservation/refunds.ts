import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postRefundOwed } from '#models/ledger/movements'
import Payment from '#models/payment'
import Refund from '#models/refund'
import type Reservation from '#models/reservation'
import outbox from '#services/outbox/outbox'
import type { Turn } from './turn.js'

type Owed = { kind: Refund['kind']; rent?: number; deposit?: number }

/** Writes down what goes back to the guest; the provider is asked after the commit. */
export async function owe(
  { trx, reservation }: Turn,
  { kind, rent = 0, deposit = 0 }: Owed
): Promise<void> {
  reservation.refundedRent += rent
  reservation.refundedDeposit += deposit
  const payment = await lockPayment(trx, reservation)
  if (!payment || rent + deposit === 0) return
  await refund(trx, payment, { kind, rent, deposit })
}

export async function refund(
  trx: TransactionClientContract,
  payment: Payment,
  { kind, rent = 0, deposit = 0 }: Owed
): Promise<void> {
  const owed = await Refund.create(
    {
      ulid: ulid(),
      paymentId: payment.id,
      reservationId: payment.reservationId,
      kind,
      rent,
      deposit,
      amount: rent + deposit,
    },
    { client: trx }
  )
  await postRefundOwed(trx, owed)
  await outbox.record(trx, {
    topic: 'refund.due',
    payload: { refundId: owed.id },
    dedupeKey: `refund:${owed.ulid}:0`,
  })
}

/** The payment that counts, if anything was paid. */
export async function lockPayment(
  trx: TransactionClientContract,
  { id }: Pick<Reservation, 'id'>
): Promise<Payment | null> {
  return Payment.query({ client: trx })
    .where('reservation_id', id)
    .where('counts', true)
    .forUpdate()
    .first()
}
