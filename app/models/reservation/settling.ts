import { ulid } from 'ulid'
import Claim from '#models/claim'
import ClaimItem from '#models/claim_item'
import { lateDays } from './calendar.js'
import { share } from './cancellation.js'
import { CLAIM_PARTS, claimTotal, splitDeposit, type ClaimAmounts } from './claims.js'
import { owe } from './refunds.js'
import type { Turn } from './turn.js'
import { retireUnit } from './units.js'

/**
 * The rent is the host's, unless the inspection failed: then it goes back when the gear came back in
 * time and the host did not object, and waits for a moderator otherwise.
 */
export async function settleRent(turn: Turn): Promise<void> {
  const { reservation } = turn
  if (reservation.keptRent !== null) return
  if (!reservation.inspectionFailedAt) {
    reservation.keptRent = reservation.rent
  } else if (!reservation.inspectionObjectedAt && isBackInTime(turn)) {
    await returnRent(turn, 100)
  }
}

/** Gives a percentage of the rent back after a failed inspection and leaves the rest to the host. */
export async function returnRent(turn: Turn, percent: number): Promise<void> {
  const { reservation } = turn
  const rent = share(reservation.rent, percent)
  reservation.keptRent = reservation.rent - rent
  await owe(turn, { kind: 'failed_inspection', rent })
}

export function isBackInTime({ reservation, today }: Pick<Turn, 'reservation' | 'today'>): boolean {
  const isBack = reservation.returnedOn !== null
  return isBack && lateDays(reservation, today) === 0
}

export async function openClaim(turn: Turn): Promise<void> {
  const { trx, reservation, acting, brought } = turn
  const amounts: ClaimAmounts =
    acting.actor === 'system' ? { not_returned: reservation.deposit } : (brought.claim ?? {})
  const claim = await Claim.create(
    {
      ulid: ulid(),
      reservationId: reservation.id,
      amount: claimTotal(amounts),
      reason: brought.reason?.trim() ?? '',
      status: 'open',
    },
    { client: trx }
  )
  await ClaimItem.createMany(
    CLAIM_PARTS.filter((kind) => amounts[kind] !== undefined).map((kind) => ({
      claimId: claim.id,
      kind,
      amount: amounts[kind],
    })),
    { client: trx }
  )
  reservation.$setRelated('claim', claim)
  turn.data = { ...turn.data, amount: claim.amount, parts: amounts }
  if ((amounts.not_returned ?? 0) > 0 && reservation.status === 'INSPECTING_RETURN') {
    await retireUnit(turn)
  }
}

export async function settleReturn(turn: Turn): Promise<void> {
  await owe(turn, { kind: 'deposit', deposit: turn.reservation.deposit })
  markPayout(turn)
}

export async function settleClaim(turn: Turn): Promise<void> {
  const { trx, reservation, acting, brought, now } = turn
  const { claim } = reservation
  const accepted = acceptedAmount(turn)
  await claim
    .merge({
      status: 'decided',
      decidedAmount: accepted,
      decidedBy: acting.actor,
      decidedById: acting.userId,
      decisionReason: brought.reason?.trim() ?? null,
      decidedAt: now,
    })
    .useTransaction(trx)
    .save()
  const { refundedDeposit } = splitDeposit(reservation.deposit, accepted)
  turn.data = { ...turn.data, claimed: claim.amount, accepted, refundedDeposit }
  await owe(turn, { kind: 'claim_rest', deposit: refundedDeposit })
  markPayout(turn)
}

/** Something is owed to the host from here on; the payout itself takes it up. */
export function markPayout({ reservation, now }: Pick<Turn, 'reservation' | 'now'>): void {
  if (reservation.keptRent === null || reservation.payoutDueAt) return
  const accepted = reservation.claim?.decidedAmount ?? 0
  if (reservation.keptRent + accepted > 0) reservation.payoutDueAt = now
}

function acceptedAmount({ reservation, acting, brought }: Turn): number {
  switch (acting.actor) {
    case 'host':
      return 0
    case 'moderator':
      return brought.amount!
    default:
      return reservation.claim.amount
  }
}
