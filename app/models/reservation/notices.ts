import type Reservation from '#models/reservation'
import type { Notice, NoticeData } from '../notification/notice.js'
import { reservationKind, type Aside } from '../notification/kinds/reservations.js'
import { dueOn } from './calendar.js'
import { isOut, type Actor, type Cause, type State } from './flow.js'

type Side = 'guest' | 'host'

/** What a change of a reservation was, as far as people are told of it. */
export interface Change {
  kind: string
  to: State | null
  actor: Actor
  /** Staff acted for this side. */
  isOnBehalf?: boolean
  cause: Cause | null
  /** The version that it made. */
  version: number
}

/** Steps that follow at once upon another that is told already. */
const UNTOLD: Partial<Record<State, readonly Side[]>> = {
  PENDING_REFUND: ['guest', 'host'],
}

/** What the platform and the guest have between them. */
const GUESTS_OWN: readonly string[] = ['refunded_by_hand']

/** The other side is told, or both when the system or staff acted. */
export function toldOf({
  actor,
  isOnBehalf = false,
  kind,
  to,
}: Pick<Change, 'actor' | 'isOnBehalf' | 'kind' | 'to'>): Side[] {
  return (['guest', 'host'] as const).filter(
    (side) =>
      (side !== actor || isOnBehalf) &&
      !(to && UNTOLD[to]?.includes(side)) &&
      !(side === 'host' && GUESTS_OWN.includes(kind))
  )
}

export function noticesOf(reservation: Reservation, change: Change): Notice[] {
  const what = whatOf(reservation, change)
  const cause =
    what === 'overdue' ? overdueCause(reservation) : `${prefix(reservation)}:v${change.version}`
  return toldOf(change).map((side) =>
    notice(reservation, side, side === change.actor ? 'acted_for' : what, cause, {
      version: change.version,
    })
  )
}

/** Both sides hear once that gear is past due. */
export function overdueNotices(reservation: Reservation): Notice[] {
  return (['guest', 'host'] as const).map((side) =>
    notice(reservation, side, 'overdue', overdueCause(reservation))
  )
}

export function reminder(reservation: Reservation): Notice {
  return notice(reservation, 'guest', 'return_due', `${prefix(reservation)}:return_due`)
}

function whatOf({ status }: Reservation, { kind, to, cause }: Change): State | Aside {
  if (cause === 'rentalEnded') return 'overdue'
  if (to) return to
  if (kind === 'growth_stopped' && !isOut(status)) return 'held_up'
  return kind as Aside
}

function notice(
  reservation: Reservation,
  side: Side,
  what: State | Aside,
  cause: string,
  more: NoticeData = {}
): Notice {
  const { guestId, hostId, title, ulid } = reservation
  return {
    userId: side === 'guest' ? guestId : hostId,
    actorId: side === 'guest' ? hostId : guestId,
    kind: reservationKind(what),
    cause,
    target: `reservation:${ulid}`,
    data: { side, title, due: dueOn(reservation), ...more },
  }
}

function prefix({ ulid }: Reservation): string {
  return `reservation:${ulid}`
}

function overdueCause(reservation: Reservation): string {
  return `${prefix(reservation)}:overdue:${dueOn(reservation)}`
}
