import type { DateTime } from 'luxon'
import marketplace from '#services/settings/marketplace'
import { addDays, dueOn, endOfDay, startOfDay, type Day } from './calendar.js'
import type { Cause, State } from './flow.js'

/** What the clock needs to know of a reservation. */
export type Timed = {
  status: State
  /** When it entered its state; an edited request starts anew. */
  statusChangedAt: DateTime
  startDate: Day
  endDate: Day
  inspectionFailedAt: DateTime | null
  receiveMethod: 'DIRECT' | 'DELIVERY'
  noShowReportedAt: DateTime | null
  nonArrivalReportedAt: DateTime | null
  /** When staff found nothing in such a report: time goes on, after both sides could read of it. */
  reportTurnedDownAt: DateTime | null
  /** When it was decided on entering the state; what admins set since does not move it. */
  deadlineAt?: DateTime | null
  /** To be loaded while there is a claim. */
  claim?: { status: string } | null
}

export type Deadline = { at: DateTime; to: State; cause: Cause }

/** The instant from which the system, and nobody else, decides; null when it waits for people. */
export function deadlineOf(reservation: Timed): Deadline | null {
  const deadline = nextDeadlineOf(reservation)
  return deadline && { ...deadline, at: reservation.deadlineAt ?? deadline.at }
}

/** The same for a reservation that enters its state now. */
export function nextDeadlineOf(reservation: Timed): Deadline | null {
  const { statusChangedAt, startDate, endDate } = reservation

  switch (reservation.status) {
    case 'PENDING_APPROVAL':
      return first(
        {
          at: statusChangedAt.plus({ hours: marketplace.approvalHours }),
          to: 'CANCELLED',
          cause: 'unanswered',
        },
        { at: endOfDay(startDate), to: 'CANCELLED', cause: 'startPassed' }
      )
    case 'PENDING_PAYMENT':
      return first(
        {
          at: statusChangedAt.plus({ hours: marketplace.paymentHours }),
          to: 'CANCELLED',
          cause: 'unpaid',
        },
        { at: endOfDay(startDate), to: 'CANCELLED', cause: 'startPassed' }
      )
    case 'PENDING_PICKUP':
      return pickupDeadline(reservation)
    case 'SHIPPING':
      return reservation.nonArrivalReportedAt
        ? null
        : {
            at: afterTurningDown(
              reservation,
              statusChangedAt.plus({ days: marketplace.transitDays })
            ),
            to: 'INSPECTING_RENTAL',
            cause: 'arrivedSilently',
          }
    case 'INSPECTING_RENTAL':
      return {
        at: statusChangedAt.plus({ hours: marketplace.rentalInspectionHours }),
        to: 'RENTING',
        cause: 'inspectedSilently',
      }
    case 'RENTING':
      return { at: endOfDay(endDate), to: 'PENDING_RETURN', cause: 'rentalEnded' }
    case 'PENDING_RETURN':
      return {
        at: startOfDay(addDays(dueOn(reservation), marketplace.lostBySystemAfterDays)),
        to: 'LOST_OR_UNRETURNED',
        cause: 'longOverdue',
      }
    case 'RETURNING':
      return {
        at: statusChangedAt.plus({ days: marketplace.returnTransitDays }),
        to: 'INSPECTING_RETURN',
        cause: 'returnedSilently',
      }
    case 'INSPECTING_RETURN':
      return {
        at: statusChangedAt.plus({ hours: marketplace.returnInspectionHours }),
        to: 'RETURN_COMPLETED',
        cause: 'unclaimed',
      }
    case 'LOST_OR_UNRETURNED':
      return {
        at: statusChangedAt.plus({ days: marketplace.lostClaimAfterDays }),
        to: 'CLAIMING',
        cause: 'lostSilently',
      }
    case 'CLAIMING':
      return reservation.claim?.status === 'objected'
        ? null
        : {
            at: statusChangedAt.plus({ days: marketplace.claimSilenceDays }),
            to: 'CLAIM_COMPLETED',
            cause: 'claimUnanswered',
          }
    default:
      return null
  }
}

/** A deadline binds at its instant, whether or not a job has run since. */
export function isOver(deadline: Deadline | null, now: DateTime): boolean {
  return deadline !== null && now.toMillis() >= deadline.at.toMillis()
}

function pickupDeadline(reservation: Timed): Deadline | null {
  if (reservation.receiveMethod === 'DELIVERY') {
    return { at: endOfDay(reservation.startDate), to: 'CANCELLED', cause: 'notSent' }
  }
  return reservation.noShowReportedAt
    ? null
    : {
        at: afterTurningDown(reservation, endOfDay(reservation.endDate)),
        to: 'CANCELLED',
        cause: 'notHandedOver',
      }
}

/** A deadline that passed while staff looked into a report takes effect once both sides could act on the decision. */
function afterTurningDown({ reportTurnedDownAt }: Timed, at: DateTime): DateTime {
  const read = reportTurnedDownAt?.plus({ hours: marketplace.turnedDownReportHours })
  return read && read.toMillis() > at.toMillis() ? read : at
}

function first(...deadlines: Deadline[]): Deadline {
  return deadlines.reduce((a, b) => (b.at.toMillis() < a.at.toMillis() ? b : a))
}
