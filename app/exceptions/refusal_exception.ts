import { Exception } from '@adonisjs/core/exceptions'
import type { Need, State } from '#models/reservation/flow'
import type { Refund } from '#models/reservation/cancellation'
import type { InvalidClaim } from '#models/reservation/claims'
import type { Quote } from '#models/reservation/quote'
import type { RequestProblem } from '#models/reservation/request_rules'

export type Change = {
  kind: string
  from: State | null
  to: State | null
  actor: string
  at: string
}

/** What may be refused, and the facts that the message needs. */
export type Refusals = {
  /** No unit is free on all days. */
  daysTaken: { startDate: string; endDate: string }
  /** Somebody changed the reservation since it was read. */
  stale: { seen: number; version: number; status: State; changed: Change[] }
  /** Somebody else may do this, not this person. */
  notAllowed: { status: State; to: State | null }
  /** Nobody may do this now. */
  notNow: { status: State; to: State | null }
  /** The time to do this is over. */
  tooLate: { status: State; deadline: string | null }
  /** Something that this step needs is missing or wrong. */
  missing: { need: Need }
  /** The request does not fit what the listing offers. */
  invalidRequest: {
    problems: (RequestProblem | { field: 'endDate'; rule: 'totalLimit'; value: number })[]
  }
  invalidClaim: InvalidClaim
  tooManyRequests: { limit: number }
  tooManySearches: { limit: number }
  listingUnavailable: Record<string, never>
  ownListing: Record<string, never>
  notInGoodStanding: Record<string, never>
  /** One of the two has blocked the other; which of them is nobody's business. */
  requestsClosed: Record<string, never>
  messagesClosed: Record<string, never>
  /** A host's room begins with a guest. */
  ownRoom: Record<string, never>
  /** The amount shown is no longer the amount. */
  refundChanged: { refund: Refund }
  priceChanged: { quote: Quote }
  /** Staff looked into the report already and found nothing in it. */
  reportTurnedDown: Record<string, never>
  /** It is paid, or over: nothing more is taken. */
  notPayable: { status: State }
  /** The provider did not take the money; the code is the provider's. */
  paymentFailed: { code: string }
  paymentMismatch: Record<string, never>
  /** Nobody knows yet whether the provider took the money. */
  paymentUnknown: Record<string, never>
  /** A reservation has one review, deleted or not. */
  alreadyReviewed: Record<string, never>
  /** A host replies to a review once. */
  alreadyReplied: Record<string, never>
  /** Deleted or hidden meanwhile. */
  reviewGone: Record<string, never>
  commentGone: Record<string, never>
  /** Answers are one level deep. */
  answerToAnswer: Record<string, never>
  /** The host has blocked the person; they learn no more than this. */
  commentsClosed: Record<string, never>
  /** Nobody acts as staff on what is their own. */
  ownContent: Record<string, never>
  /** The bank was asked already: the account cannot be changed any more. */
  refundUnderWay: Record<string, never>
  /** Nobody can report what they do not see. */
  targetGone: Record<string, never>
  ownTarget: Record<string, never>
  alreadyReported: Record<string, never>
  tooManyReports: { limit: number; retryAfterSeconds: number }
  /** Somebody decided on it before: who, and when. */
  caseDecided: { verdict: 'sanctioned' | 'dismissed'; by: string; at: string }
  /** Somebody else is at it, until then. */
  caseClaimed: { by: string; until: string }
  /** Another report came, or another act, since it was read. */
  caseChanged: { seen: number; version: number }
  partyToCase: Record<string, never>
  staffProtected: Record<string, never>
  /** Nobody would be left who could lift the ban. */
  lastAdmin: Record<string, never>
  /** People are not hidden. */
  notHideable: Record<string, never>
  /** What the system hid waits for a decision. */
  notLiftable: Record<string, never>
  notAppealable: Record<string, never>
  alreadyAppealed: Record<string, never>
  appealDecided: { verdict: 'upheld' | 'rejected'; by: string; at: string }
  /** Another moderator decides an appeal. */
  ownDecision: Record<string, never>
}

/** The status of each kind. */
export const STATUSES: Record<keyof Refusals, number> = {
  daysTaken: 409,
  stale: 409,
  notAllowed: 403,
  notNow: 409,
  tooLate: 409,
  missing: 422,
  invalidRequest: 422,
  invalidClaim: 422,
  tooManyRequests: 409,
  tooManySearches: 409,
  listingUnavailable: 404,
  ownListing: 403,
  notInGoodStanding: 403,
  requestsClosed: 403,
  messagesClosed: 403,
  ownRoom: 403,
  refundChanged: 409,
  priceChanged: 409,
  reportTurnedDown: 409,
  notPayable: 409,
  paymentFailed: 402,
  paymentMismatch: 409,
  paymentUnknown: 409,
  alreadyReviewed: 409,
  alreadyReplied: 409,
  reviewGone: 409,
  commentGone: 409,
  answerToAnswer: 422,
  commentsClosed: 403,
  ownContent: 403,
  refundUnderWay: 409,
  targetGone: 404,
  ownTarget: 403,
  alreadyReported: 409,
  tooManyReports: 429,
  caseDecided: 409,
  caseClaimed: 409,
  caseChanged: 409,
  partyToCase: 403,
  staffProtected: 403,
  lastAdmin: 409,
  notHideable: 422,
  notLiftable: 409,
  notAppealable: 409,
  alreadyAppealed: 409,
  appealDecided: 409,
  ownDecision: 403,
}

/** An expected failure: one kind, one status, one message (`refusals.KIND` in the locale files). */
export default class RefusalException<K extends keyof Refusals = keyof Refusals> extends Exception {
  static code = 'E_REFUSED'

  constructor(
    readonly kind: K,
    readonly facts: Refusals[K]
  ) {
    super(`refused: ${kind}`, { status: STATUSES[kind], code: 'E_REFUSED' })
  }

  is<Other extends keyof Refusals>(kind: Other): this is RefusalException<Other> {
    return (this.kind as keyof Refusals) === kind
  }
}
