import { daysBetween, type Day } from './calendar.js'
import type { Actor, Cause } from './flow.js'

export const POLICIES = ['flexible', 'moderate', 'strict'] as const
export type Policy = (typeof POLICIES)[number]

/** What decides who gets the money of a paid reservation that is cancelled. */
export type CancellationFacts = {
  by: Actor
  cause?: Cause | null
  policy: Policy
  startDate: Day
  today: Day
  receiveMethod: 'DIRECT' | 'DELIVERY'
  rent: number
  deposit: number
  /** The unit is still out with the guest before and no other is free. */
  unitNotBack: boolean
}

export type CancellationReason =
  | 'hostCancelled'
  | 'moderatorCancelled'
  | 'banned'
  | 'unitLost'
  | 'unitNotBack'
  | 'notSent'
  | 'notHandedOver'
  | 'policy'

export type Refund = {
  refundedRent: number
  refundedDeposit: number
  keptRent: number
  rentPercent: number
  everythingBack: boolean
  reason: CancellationReason
}

/** What share of the rent comes back from how many days before the start on, the most first; nothing after them. */
export const TIERS: Record<Policy, readonly { daysBefore: number; percent: number }[]> = {
  flexible: [{ daysBefore: 1, percent: 100 }],
  moderate: [
    { daysBefore: 5, percent: 100 },
    { daysBefore: 1, percent: 50 },
  ],
  strict: [
    { daysBefore: 14, percent: 100 },
    { daysBefore: 7, percent: 50 },
  ],
}

export function refundFor(facts: CancellationFacts): Refund {
  const reason = reasonFor(facts)
  const everythingBack = !['policy', 'notHandedOver'].includes(reason)
  const rentPercent = everythingBack ? 100 : policyPercent(facts.policy, daysBefore(facts, reason))
  const refundedRent = share(facts.rent, rentPercent)

  return {
    refundedRent,
    refundedDeposit: facts.deposit,
    keptRent: facts.rent - refundedRent,
    rentPercent,
    everythingBack,
    reason,
  }
}

export function policyPercent(policy: Policy, daysBeforeStart: number): number {
  return TIERS[policy].find((tier) => daysBeforeStart >= tier.daysBefore)?.percent ?? 0
}

/** A part of the rent in whole won, rounded up for the guest. */
export function share(rent: number, percent: number): number {
  return Math.ceil((rent * percent) / 100)
}

function reasonFor(facts: CancellationFacts): CancellationReason {
  if (facts.by === 'host') return 'hostCancelled'
  if (facts.by === 'moderator') return 'moderatorCancelled'
  if (facts.cause === 'banned' || facts.cause === 'unitLost') return facts.cause
  if (facts.receiveMethod === 'DELIVERY' && facts.today > facts.startDate) return 'notSent'
  if (facts.unitNotBack) return 'unitNotBack'
  return facts.by === 'system' ? 'notHandedOver' : 'policy'
}

/** Gear that was never collected costs what a cancellation on the start day would have. */
function daysBefore({ today, startDate }: CancellationFacts, reason: CancellationReason) {
  return reason === 'notHandedOver' ? 0 : daysBetween(today, startDate)
}
