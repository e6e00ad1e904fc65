import type { DateTime } from 'luxon'
import marketplace from '#services/settings/marketplace'
import { addDays, dayOf, lateDays, type Day } from './calendar.js'
import { claimProblems, claimTotal, type ClaimAmounts, type InvalidClaim } from './claims.js'
import { deadlineOf, isOver, type Timed } from './deadlines.js'
import type { Need, State, Step } from './flow.js'

/** What is known of the reservation when somebody asks to move it. */
export type Guarded = Timed & {
  returnMethod: 'DIRECT' | 'DELIVERY'
  handoverCode: string | null
  deposit: number
  claim?: { status: string; amount: number } | null
}

/** What the person brought along. */
export type Brought = {
  reason?: string
  photos?: readonly string[]
  carrier?: string
  trackingNumber?: string
  code?: string
  claim?: ClaimAmounts
  amount?: number
  /** How much of the rent goes back after a failed inspection. */
  percent?: number
  /** The refund that was shown before cancelling. */
  expected?: { refundedRent: number; refundedDeposit: number }
}

type Guard = (reservation: Guarded, brought: Brought, now: DateTime, to: State) => boolean

const GUARDS: Record<Need, Guard> = {
  inTime: (reservation, _, now) => !isOver(deadlineOf(reservation), now),
  reason: (_, { reason }) => isWritten(reason),
  photo: (_, { photos }) => (photos?.length ?? 0) > 0,
  parcel: (_, { carrier, trackingNumber }) => isWritten(carrier) && isWritten(trackingNumber),
  receiveByDelivery: ({ receiveMethod }) => receiveMethod === 'DELIVERY',
  receiveInPerson: ({ receiveMethod }) => receiveMethod === 'DIRECT',
  returnByDelivery: ({ returnMethod }) => returnMethod === 'DELIVERY',
  returnInPerson: ({ returnMethod }) => returnMethod === 'DIRECT',
  code: ({ handoverCode }, { code }) => handoverCode !== null && handoverCode === code,
  lateTwoDays: (reservation, _, now) =>
    lateDays(reservation, dayOf(now)) >= marketplace.lostByHostAfterDays,
  sentSevenDaysAgo: ({ statusChangedAt }, _, now) =>
    now.toMillis() >= statusChangedAt.plus({ days: marketplace.returnLostAfterDays }).toMillis(),
  claim: (reservation, brought) => invalidClaim(reservation, brought).problems.length === 0,
  notObjected: ({ claim }) => claim?.status === 'open',
  objected: ({ claim }) => claim?.status === 'objected',
  decision: ({ claim }, { amount }) => isAmount(amount) && amount <= (claim?.amount ?? 0),
}

/** The first thing that is missing for this step, or null when it may be taken. */
export function missingNeed(
  step: Step,
  reservation: Guarded,
  brought: Brought,
  now: DateTime
): Need | null {
  return step.needs.find((need) => !GUARDS[need](reservation, brought, now, step.to)) ?? null
}

export function invalidClaim(
  { status, deposit }: Pick<Guarded, 'status' | 'deposit'>,
  { claim = {}, photos = [] }: Brought
): InvalidClaim {
  const problems = claimProblems({
    amounts: claim,
    deposit,
    photos: photos.length,
    mayBeZero: status === 'LOST_OR_UNRETURNED',
  })
  return { problems, sum: claimTotal(claim), limit: deposit }
}

/** The first day on which the guest's page shows the code that the host enters at hand-over. */
export function showsHandoverCode(startDate: Day, today: Day): boolean {
  return today >= addDays(startDate, -1)
}

function isWritten(text: string | undefined): boolean {
  return (text?.trim().length ?? 0) > 0
}

function isAmount(amount: number | undefined): amount is number {
  return Number.isSafeInteger(amount) && amount! >= 0
}
