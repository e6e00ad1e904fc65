import type Payment from '#models/payment'
import ForeignCancel from '#models/foreign_cancel'
import Refund from '#models/refund'
import type { Cancelled, Found } from '#services/payments/contract'
import { bookOf, isOf } from './giving_back.js'

/** A cancel in the provider's books, and what we know of it. */
export type Seen = Cancelled & { refund: Refund | null; isRecorded: boolean }

/** A payment as its provider sees it, and as we do. */
export type Comparison = {
  payment: Payment
  found: Found
  cancels: Seen[]
  refunds: Refund[]
  /** Cancels that nobody here asked for, and nobody wrote down. */
  strange: Seen[]
  /** Why the two do not fit, beside what is strange; empty when they do. */
  disagreements: string[]
}

/** @throws when the provider cannot be reached or knows no such payment */
export async function compare(payment: Payment): Promise<Comparison> {
  const found = await bookOf(payment)
  const refunds = await Refund.query()
    .where('payment_id', payment.id)
    .preload('transfers')
    .orderBy('id')
  const recorded = await ForeignCancel.query().where('payment_id', payment.id)
  const cancels = found.cancels.map((cancel) => ({
    ...cancel,
    refund: refunds.find((refund) => isOf(refund, cancel)) ?? null,
    isRecorded: recorded.some(({ reference }) => reference === cancel.reference),
  }))
  const strange = cancels.filter(({ refund, isRecorded }) => !refund && !isRecorded)
  return {
    payment,
    found,
    cancels,
    refunds,
    strange,
    disagreements: [
      ...differences(payment, found),
      ...missing(refunds, cancels),
      ...changed(recorded, cancels),
    ],
  }
}

function differences({ status, amount, ulid }: Payment, found: Found): string[] {
  const back = found.cancels.reduce((sum, cancel) => sum + cancel.amount, 0)
  return [
    ...(status === 'paid' ? [] : [`payment ${ulid} is ${status} here`]),
    ...(amount === found.amount ? [] : [`${found.amount} won were taken there, ${amount} here`]),
    ...(back <= found.amount ? [] : [`${back} won went back there, of ${found.amount}`]),
  ]
}

/** What we believe that the provider gave back, and it does not; and the other way round. */
function missing(refunds: Refund[], cancels: Seen[]): string[] {
  return refunds.flatMap((refund) => {
    if (refund.foreignCancelId) return []
    const its = cancels.filter((cancel) => cancel.refund?.id === refund.id)
    const there = its.reduce((sum, { amount }) => sum + amount, 0)
    const isGiven = refund.status === 'done' && refund.way === 'provider'
    const here = isGiven ? refund.amount : 0
    if (there === here) return []
    return [`refund ${refund.ulid}: ${there} won went back there, ${here} here`]
  })
}

function changed(recorded: ForeignCancel[], cancels: Seen[]): string[] {
  return recorded
    .filter(
      ({ amount, reference }) =>
        cancels.find((cancel) => cancel.reference === reference)?.amount !== amount
    )
    .map(
      ({ amount, reference }) => `the recorded cancel ${reference} of ${amount} won is not there`
    )
}
