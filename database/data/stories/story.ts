import type { State } from '#models/reservation/flow'

/** A moment of the demo's past: a time of day in Seoul some days from today (negative is past), or so many hours ago. */
export type Moment = { day: number; at: string } | { hoursAgo: number }

/**
 * What somebody does to a reservation, in the words of the model. `wait` lets the system do what is due by then,
 * `refund` pays back what is owed, `missRefunds` is a payment company that cannot be reached until an operator has to look.
 */
export type Deed =
  | { does: 'approve' }
  | { does: 'pay' }
  | { does: 'ship'; carrier: string; trackingNumber: string }
  | { does: 'handOver' }
  | { does: 'receive' }
  | { does: 'passInspection' }
  | { does: 'failInspection'; reason: string }
  | { does: 'return' }
  | { does: 'sendBack'; carrier: string; trackingNumber: string }
  | { does: 'takeBack' }
  | { does: 'complete' }
  | { does: 'reject'; reason: string }
  | { does: 'cancel'; as: 'guest' | 'host'; reason: string }
  | { does: 'reportLost'; as: 'guest' | 'host'; reason: string }
  | { does: 'fileClaim'; reason: string; damage?: number; notReturned?: number }
  | { does: 'acceptClaim' }
  | { does: 'objectToClaim'; reason: string }
  | { does: 'objectToInspection'; reason: string }
  | { does: 'reportNoShow'; reason: string }
  | { does: 'reportNonArrival'; reason: string }
  | { does: 'refund' }
  | { does: 'missRefunds' }
  | { does: 'wait' }

export interface Chapter {
  when: Moment
  deed: Deed
}

/** One rental of the demo shop: who asks for what and when, and everything that happens to it until today. */
export interface Story {
  listing: string
  guest: string
  /** Start day, counted from today. */
  start: number
  days: number
  delivered: boolean
  options: string[]
  asked: Moment
  chapters: Chapter[]
  ends: State
}

export interface Rental {
  listing: string
  guest: string
  start: number
  days: number
  delivered?: boolean
  options?: string[]
  asked?: Moment
}

export function onDay(day: number, at: string): Moment {
  return { day, at }
}

export function hoursAgo(hours: number): Moment {
  return { hoursAgo: hours }
}

export function story(rental: Rental, chapters: Chapter[], ends: State): Story {
  const asked = rental.asked ?? onDay(rental.start - 5, '20:10')
  return { delivered: false, options: [], ...rental, asked, chapters, ends }
}

export function then(when: Moment, deed: Deed): Chapter {
  return { when, deed }
}

/** The usual course of a rental up to payment, all on the evening and the morning after it was asked for. */
export function paid({ start }: Rental): Chapter[] {
  return [
    then(onDay(start - 5, '22:40'), { does: 'approve' }),
    then(onDay(start - 4, '08:15'), { does: 'pay' }),
  ]
}

/** Paid, received on the start day and found in order. */
export function rented(rental: Rental): Chapter[] {
  const { start, delivered } = rental
  const received = delivered
    ? [
        then(onDay(start - 2, '15:20'), {
          does: 'ship',
          carrier: 'CJ대한통운',
          trackingNumber: tracking(rental, 6),
        }),
        then(onDay(start, '10:05'), { does: 'receive' }),
      ]
    : [then(onDay(start, '10:30'), { does: 'handOver' })]
  return [...paid(rental), ...received, then(onDay(start, '11:20'), { does: 'passInspection' })]
}

/** Rented and back with the host, who has not looked at it yet. */
export function returned(rental: Rental): Chapter[] {
  const end = lastDay(rental)
  const back = rental.delivered
    ? [
        then(onDay(end, '16:30'), {
          does: 'sendBack',
          carrier: '우체국택배',
          trackingNumber: tracking(rental, 7),
        }),
        then(onDay(end + 2, '11:00'), { does: 'takeBack' }),
      ]
    : [then(onDay(end, '18:40'), { does: 'takeBack' })]
  return [...rented(rental), then(onDay(end, '16:10'), { does: 'return' }), ...back]
}

/** The whole course: returned in order, deposit given back. */
export function finished(rental: Rental): Story {
  const end = lastDay(rental) + (rental.delivered ? 2 : 0)
  return story(
    rental,
    [
      ...returned(rental),
      then(onDay(end + 1, '09:30'), { does: 'complete' }),
      then(onDay(end + 1, '09:31'), { does: 'refund' }),
    ],
    'REFUND_COMPLETED'
  )
}

export function lastDay({ start, days }: Rental): number {
  return start + days - 1
}

function tracking({ listing, guest, start }: Rental, first: number): string {
  const sum = [...`${listing}${guest}${start}`].reduce(
    (total, character) => (total * 31 + character.charCodeAt(0)) % 99999989,
    first
  )
  return `${first}${String(sum).padStart(8, '0')}${(sum % 997) + 100}`.slice(0, 12)
}
