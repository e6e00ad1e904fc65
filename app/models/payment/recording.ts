import { ulid } from 'ulid'
import PaymentStateException from '#exceptions/payment_state_exception'
import { postRefund } from '#models/ledger/movements'
import ForeignCancel from '#models/foreign_cancel'
import Payment from '#models/payment'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'
import { audit } from '#models/audit/audit'
import { sideOf } from '../reservation/acting.js'
import { record } from '../reservation/events.js'
import { booking } from '../reservation/transaction.js'
import { begin, type Turn } from '../reservation/turn.js'
import { complete, schedule } from './closing.js'
import { compare, type Seen } from './comparing.js'

/** Who records it, why it was made, and how much the operator says that it is, in won. */
export type Recording = { by: User; note: string; amount: number }

/**
 * Writes down the cancels that somebody made in the provider's console: they settle what is owed back of the
 * payment, oldest first, and the rest goes on.
 * @returns the refunds that they settled, whole or as a part
 * @throws PaymentStateException when the figures disagree, or more went back than is owed
 */
export async function recordForeignCancels(payment: Payment, recording: Recording) {
  const { disagreements, strange } = await compare(payment)
  const sum = strange.reduce((total, { amount }) => total + amount, 0)
  if (disagreements.length > 0) throw new PaymentStateException(disagreements.join('; '))
  if (strange.length === 0) throw new PaymentStateException('no cancel there is unknown here')
  if (sum !== recording.amount) {
    throw new PaymentStateException(`${sum} won are to be recorded, not ${recording.amount}`)
  }
  const reservation = await Reservation.findOrFail(payment.reservationId)
  refuseUnentitled(reservation, recording)
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    await Payment.query({ client: trx }).where('id', payment.id).forUpdate().firstOrFail()
    const open = await openRefunds(turn, payment)
    const owed = open.reduce((total, { amount }) => total + amount, 0)
    if (owed < sum) {
      throw new PaymentStateException(`${owed} won are owed back and not under way, not ${sum}`)
    }
    const settled: Refund[] = []
    for (const cancel of strange) {
      settled.push(...(await settle(turn, open, await write(turn, payment, cancel, recording))))
    }
    turn.acting = { ...turn.acting, actor: 'moderator', userId: recording.by.id }
    turn.data = { amount: sum, references: strange.map(({ reference }) => reference) }
    await record(turn, { kind: 'refunded_by_hand' })
    for (const refund of open) await goOn(turn, refund)
    await complete(turn)
    await audit(trx, {
      actor: recording.by,
      action: 'payment.cancel_recorded',
      target: { kind: 'payment', id: payment.ulid },
      after: { amount: sum, cancels: strange.length },
      reason: recording.note,
    })
    return settled
  })
}

/** Records of money are the admin's, and nobody acts as staff on their own case (product §4, §10). */
function refuseUnentitled(reservation: Reservation, { by, note }: Recording): void {
  if (!isAdmin(by)) {
    throw new PaymentStateException('only an admin records a cancel')
  }
  if (sideOf(reservation, by)) throw new PaymentStateException('this is a case of their own')
  if (!note.trim()) throw new PaymentStateException('a note is needed')
}

/** Owed back, and on no way yet. */
async function openRefunds({ trx }: Turn, { id }: Payment): Promise<Refund[]> {
  const refunds = await Refund.query({ client: trx })
    .where('payment_id', id)
    .whereNot('status', 'done')
    .preload('transfers')
    .orderBy('id')
    .forUpdate()
  return refunds.filter(({ transfers }) => transfers.length === 0)
}

async function write(
  { trx, now }: Turn,
  { id }: Payment,
  { amount, reference }: Seen,
  { by, note }: Recording
): Promise<ForeignCancel> {
  const cancel = { paymentId: id, reference, amount, note: note.trim().slice(0, 500) }
  const before = await ForeignCancel.query({ client: trx })
    .where({ paymentId: id, reference })
    .first()
  if (before) throw new PaymentStateException(`the cancel ${reference} is recorded already`)
  return ForeignCancel.create({ ...cancel, recordedBy: by.id, createdAt: now }, { client: trx })
}

/** Takes a cancel's amount out of what is owed. */
async function settle(turn: Turn, open: Refund[], cancel: ForeignCancel): Promise<Refund[]> {
  const settled: Refund[] = []
  let rest = cancel.amount
  while (rest > 0) {
    const [refund] = open
    const isWhole = refund.amount <= rest
    const part = isWhole ? open.shift()! : await split(turn, refund, rest)
    await part.merge(handed(turn, cancel)).useTransaction(turn.trx).save()
    await postRefund(turn.trx, part)
    settled.push(part)
    rest -= part.amount
  }
  return settled
}

function handed({ now }: Turn, { id, reference }: ForeignCancel): Partial<Refund> {
  return {
    status: 'done',
    way: 'provider',
    doneAt: now,
    providerReference: reference,
    foreignCancelId: id,
    nextAttemptAt: null,
    lastError: null,
  }
}

/** A part becomes a refund of its own, out of the deposit first; what stays has another key. */
async function split({ trx }: Turn, refund: Refund, amount: number): Promise<Refund> {
  const deposit = Math.min(amount, refund.deposit)
  const rent = amount - deposit
  await refund
    .merge({ rent: refund.rent - rent, deposit: refund.deposit - deposit })
    .merge({ amount: refund.amount - amount, attemptGroup: refund.attemptGroup + 1 })
    .save()
  const { paymentId, reservationId } = refund
  const part = new Refund().useTransaction(trx)
  return part.merge({
    ulid: ulid(),
    paymentId,
    reservationId,
    kind: 'by_hand',
    rent,
    deposit,
    amount,
  })
}

/** What is still owed is due at once. */
async function goOn({ trx, now }: Turn, refund: Refund): Promise<void> {
  if (refund.status === 'needs_account') return
  await refund.merge({ status: 'pending', nextAttemptAt: now }).save()
  await schedule(trx, refund, `recorded:${now.toMillis()}`)
}
