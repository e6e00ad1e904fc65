import type { Data } from '@generated/data'
import type { ActName } from '~/components/reservations/acts'
import type { Conflict } from '~/components/reservations/conflict'
import type { Tier } from '~/components/reservations/PolicyNote.vue'

export type RefundPreview = {
  refundedRent: number
  refundedDeposit: number
  keptRent: number
  rentPercent: number
  everythingBack: boolean
  reason: string
}

/** What staff may do for a side that is banned. */
export type Behalf = { as: 'guest' | 'host'; nickname: string; actions: ActName[] }

/** What the server says of one reservation to one person. */
export type CasePage = {
  reservation: Data.Reservation
  actions: ActName[]
  nextAction: ActName | null
  money: Data.ReservationMoney
  delivery: Data.ReservationDelivery
  claim: Data.ReservationClaim | null
  photos: Data.ReservationPhoto[]
  events: Data.ReservationEvent[]
  refundTiers: Tier[]
  cancellation: RefundPreview | null
  lateFee: { days: number; amount: number }
  review: Data.OwnReview | null
  /** Until when the guest may still write one. */
  reviewUntil: string | null
  conflict: Conflict | null
}
