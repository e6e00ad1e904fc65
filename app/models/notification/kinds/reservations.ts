import { STATES, type State } from '../../reservation/flow.js'
import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'
import type { Section } from '../sections.js'

/** Things said about a rental, and what the calendar says, that are no step. */
export const ASIDES = [
  'edited',
  'tracking_corrected',
  'reported',
  'objected',
  'lowered',
  'decided',
  'report_turned_down',
  'acted_for',
  'refunded_by_hand',
  'unit_changed',
  'growth_stopped',
  'held_up',
  'return_due',
  'overdue',
] as const

export type Aside = (typeof ASIDES)[number]
export type ReservationKind = `reservation.${Lowercase<State> | Aside}`

const REQUESTING: readonly State[] = [
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'PENDING_PICKUP',
  'REJECTED',
  'CANCELLED',
]
const RETURNING: readonly string[] = [
  'PENDING_RETURN',
  'RETURNING',
  'INSPECTING_RETURN',
  'RETURN_COMPLETED',
  'LOST_OR_UNRETURNED',
  'return_due',
  'overdue',
  'growth_stopped',
  'objected',
  'decided',
]

function sectionOf(what: State | Aside): Section {
  if (RETURNING.includes(what)) return 'returns'
  if (REQUESTING.includes(what as State) || what === 'edited') return 'requests'
  if (/^(CLAIM|PENDING_REFUND|REFUND)|^lowered$|^refunded_by_hand$/.test(what)) return 'money'
  return 'rentals'
}

export function reservationKind(what: State | Aside): ReservationKind {
  return `reservation.${what.toLowerCase()}` as ReservationKind
}

const path = ({ target }: Told) => `/reservations/${target?.split(':')[1]}`

const steps = STATES.map((state): [ReservationKind, Traits] => [
  reservationKind(state),
  {
    section: sectionOf(state),
    words: ({ data }) => `reservations.now.${state}.${data.side}`,
    path,
    letter: 'reservation',
  },
])

const asides = ASIDES.map((aside): [ReservationKind, Traits] => [
  reservationKind(aside),
  {
    section: sectionOf(aside),
    words: ({ data }) => `notices.kinds.${aside}.${data.side}`,
    path,
    letter: 'reservation',
  },
])

export const reservationKinds = Object.fromEntries([...steps, ...asides]) as Record<
  ReservationKind,
  Traits
>
