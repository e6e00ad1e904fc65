import Reservation from '#models/reservation'
import { sideOf } from '#models/reservation/acting'
import type User from '#models/user'
import { inBatches } from './batches.js'

/**
 * Rentals with their money and what happened, from this person's side: what the other side wrote, where they live and
 * which account they have is theirs.
 */
export async function* rentalsOf(user: User) {
  const rows = inBatches((after, limit) =>
    Reservation.query()
      .where((sides) => void sides.where('guest_id', user.id).orWhere('host_id', user.id))
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .preload('events', (events) => void events.orderBy('version'))
      .preload('payments')
      .preload('refunds', (refunds) => void refunds.preload('account'))
      .preload('payout')
      .preload('claim')
  )
  for await (const row of rows) yield rentalOf(row, user)
}

function rentalOf(row: Reservation, user: User) {
  const side = sideOf(row, user)
  return {
    id: row.ulid,
    side,
    listingId: row.listingId,
    title: row.title,
    status: row.status,
    startDate: row.startDate,
    endDate: row.endDate,
    receiveMethod: row.receiveMethod,
    returnMethod: row.returnMethod,
    priceLines: row.priceLines,
    rent: row.rent,
    deposit: row.deposit,
    total: row.total,
    refundedRent: row.refundedRent,
    refundedDeposit: row.refundedDeposit,
    cancellationPolicy: row.cancellationPolicy,
    requestedAt: row.requestedAt,
    endedAt: row.endedAt,
    ...(side === 'guest' ? guestsOwn(row) : hostsOwn(row)),
    claim: claimOf(row, side),
    events: row.events.map((event) => ({
      kind: event.kind,
      from: event.fromStatus,
      to: event.toStatus,
      by: event.actor,
      at: event.createdAt,
      ...(event.actorId === user.id ? { reason: event.reason } : {}),
    })),
  }
}

function guestsOwn(row: Reservation) {
  return {
    delivery: {
      recipient: row.recipient,
      phone: row.recipientPhone,
      postcode: row.receivePostcode,
      line1: row.receiveLine1,
      line2: row.receiveLine2,
    },
    returnParcel: {
      carrier: row.returnCarrier,
      trackingNumber: row.returnTracking,
      sentOn: row.returnSentOn,
    },
    inspectionReason: row.inspectionReason,
    payments: row.payments.map(({ ulid, amount, method, status, paidAt }) => ({
      id: ulid,
      amount,
      method,
      status,
      paidAt,
    })),
    refunds: row.refunds.map(({ ulid, amount, rent, deposit, kind, status, doneAt, account }) => ({
      id: ulid,
      amount,
      rent,
      deposit,
      kind,
      status,
      doneAt,
      account: account && {
        bankCode: account.bankCode,
        number: account.numberMasked,
        holder: account.holder,
        enteredAt: account.createdAt,
      },
    })),
  }
}

function hostsOwn(row: Reservation) {
  const { inspectionObjection, payout, returnPostcode, returnLine1, returnLine2 } = row
  const money = payout && {
    id: payout.ulid,
    amount: payout.amount,
    keptRent: payout.keptRent,
    platformFee: payout.platformFee,
    claim: payout.claim,
    status: payout.status,
    sentAt: payout.sentAt,
  }
  const parcel = { carrier: row.receiveCarrier, trackingNumber: row.receiveTracking }
  const returnAddress = [returnPostcode, returnLine1, returnLine2]
  return { parcel, returnAddress, inspectionObjection, payout: money ?? null }
}

function claimOf({ claim }: Reservation, side: 'guest' | 'host' | null) {
  if (!claim) return null
  const { amount, decidedAmount, status, createdAt, decidedAt } = claim
  const own = side === 'host' ? { reason: claim.reason } : { objection: claim.objection }
  return { amount, decidedAmount, status, createdAt, decidedAt, ...own }
}
