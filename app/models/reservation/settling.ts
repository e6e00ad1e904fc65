import { ulid } from 'ulid'
import Claim from '#models/claim'
import ClaimItem from '#models/claim_item'
import { postEarnings } from '#models/ledger/movements'
import Payout from '#models/payout'
import { lateDays } from './calendar.js'
import { share } from './cancellation.js'
import { CLAIM_PARTS, claimTotal, payoutFor, splitDeposit, type ClaimAmounts } from './claims.js'
import { lockPayment, owe } from './refunds.js'
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
  await owePayout(turn)
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
  await owePayout(turn)
}

/** The host has earned what was kept of the rent, less the fee, and what was accepted of a claim. */
export async function owePayout({ trx, reservation, now }: Turn): Promise<void> {
  const { keptRent, payoutDueAt, platformFeeBps } = reservation
  if (keptRent === null || payoutDueAt) return
  const claim = reservation.claim?.decidedAmount ?? 0
  const { platformFee, payout: amount } = payoutFor(keptRent, claim, platformFeeBps)
  if (amount === 0) return

  reservation.payoutDueAt = now
  const payment = (await lockPayment(trx, reservation))!
  const payout = await Payout.create(
    {
      ulid: ulid(),
      reservationId: reservation.id,
      hostId: reservation.hostId,
      keptRent,
      platformFee,
      claim,
      amount,
      status: 'pending',
      nextAttemptAt: now,
    },
    { client: trx }
  )
  await postEarnings(trx, payout, payment)
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
