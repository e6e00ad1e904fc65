/** Pure money of a claim and of what a host is paid. All amounts are whole won. */

export const CLAIM_PARTS = ['damage', 'late', 'not_returned'] as const
export type ClaimPart = (typeof CLAIM_PARTS)[number]
export type ClaimAmounts = Partial<Record<ClaimPart, number>>

export type ClaimProblem = 'amount' | 'overDeposit' | 'empty' | 'photo'

/** What is wrong with a claim, and the won that the messages name. */
export type InvalidClaim = {
  problems: (ClaimProblem | 'notLower')[]
  sum: number
  limit: number
}

export type ClaimFacts = {
  amounts: ClaimAmounts
  deposit: number
  photos: number
  /** After a loss the host may claim nothing; after a return a claim of nothing is no claim. */
  mayBeZero: boolean
}

export function claimTotal(amounts: ClaimAmounts): number {
  return CLAIM_PARTS.reduce((total, part) => total + (amounts[part] ?? 0), 0)
}

/** All that is wrong at once: each is said at its own field. */
export function claimProblems({ amounts, deposit, photos, mayBeZero }: ClaimFacts): ClaimProblem[] {
  const given = CLAIM_PARTS.map((part) => amounts[part]).filter((amount) => amount !== undefined)
  const total = claimTotal(amounts)

  if (given.some((amount) => !Number.isSafeInteger(amount) || amount < 0)) return ['amount']
  const problems: ClaimProblem[] = []
  if (total > deposit) problems.push('overDeposit')
  if (total === 0 && !mayBeZero) problems.push('empty')
  if ((amounts.damage ?? 0) > 0 && photos === 0) problems.push('photo')
  return problems
}

/** What the claim form proposes for lateness. */
export function lateFee(feePerDay: number, lateDays: number, deposit: number): number {
  return Math.min(feePerDay * lateDays, deposit)
}

export function splitDeposit(deposit: number, accepted: number) {
  return { refundedDeposit: deposit - accepted, keptDeposit: accepted }
}

/** `feeRate` is in hundredths of a percent: 500 is 5 %. The platform takes no part of a claim. */
export function payoutFor(keptRent: number, acceptedClaim: number, feeRate: number) {
  const platformFee = Math.floor((keptRent * feeRate) / 10_000)
  return { platformFee, payout: keptRent - platformFee + acceptedClaim }
}
