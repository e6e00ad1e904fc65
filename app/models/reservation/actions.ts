import type { DateTime } from 'luxon'
import { addDays, dayOf, lateDays } from './calendar.js'
import { deadlineOf, isOver } from './deadlines.js'
import { FLOW, isEditable, type Actor, type Need, type State, type Step } from './flow.js'
import { missingNeed, type Guarded } from './guards.js'

/**
 * What a person may do with a reservation right now. A page offers these and nothing else, so that
 * it never offers what the verbs would refuse.
 */
export type Role = Exclude<Actor, 'system'>

export type Action =
  | 'approve'
  | 'reject'
  | 'edit'
  | 'pay'
  | 'cancel'
  | 'ship'
  | 'handOver'
  | 'receive'
  | 'reportNoShow'
  | 'reportNonArrival'
  | 'acceptGear'
  | 'refuseGear'
  | 'startReturn'
  | 'sendBack'
  | 'handBack'
  | 'confirmReturn'
  | 'objectToInspection'
  | 'reportLost'
  | 'complete'
  | 'claim'
  | 'acceptClaim'
  | 'objectToClaim'
  | 'lowerClaim'
  | 'withdrawClaim'
  | 'decideClaim'
  | 'decideRent'
  | 'turnDownReport'
  | 'correctTracking'

type Person = { isInGoodStanding(now: DateTime): boolean }

export type Actable = Guarded & {
  inspectionObjectedAt: DateTime | null
  returnSentOn: string | null
  returnedOn: string | null
  keptRent: number | null
  /** Since when no unit can take its days. */
  noLongerFitsAt: DateTime | null
  /** Where it is loaded: whether it still takes requests. */
  listing?: { status: string; hiddenAt: DateTime | null }
  /** Where they are loaded: whether they may start something new. */
  guest?: Person
  host?: Person
}

/** Needs that the situation meets or not; the others are brought along in the form. */
const SITUATION: readonly Need[] = [
  'inTime',
  'receiveByDelivery',
  'receiveInPerson',
  'returnByDelivery',
  'returnInPerson',
  'lateTwoDays',
  'sentSevenDaysAgo',
  'notObjected',
  'objected',
]

export function actionsFor(reservation: Actable, role: Role, now: DateTime): Action[] {
  const steps = FLOW.filter(
    (step) =>
      step.from === reservation.status &&
      step.actor === role &&
      !(step.effects.includes('takeDays') && reservation.noLongerFitsAt !== null) &&
      missingNeed(situational(step), reservation, {}, now) === null
  )
  return [...new Set([...steps.map(actionOf), ...besides(reservation, role, now)])]
}

/** The one thing to do next; null while the other side, or time, is to act. */
export function nextActionOf(actions: Action[], reservation: Actable, now: DateTime) {
  const isEarly =
    reservation.status === 'PENDING_PICKUP' && dayOf(now) < addDays(reservation.startDate, -1)
  return (
    LEADING.find(
      (action) =>
        actions.includes(action) && !(isEarly && (action === 'receive' || action === 'handOver'))
    ) ?? null
  )
}

const LEADING: readonly Action[] = [
  'approve',
  'pay',
  'ship',
  'handOver',
  'receive',
  'acceptGear',
  'startReturn',
  'sendBack',
  'handBack',
  'complete',
  'confirmReturn',
  'claim',
  'acceptClaim',
  'decideClaim',
]

const BY_TARGET: Partial<Record<Role, Partial<Record<State, Action>>>> = {
  guest: {
    CANCELLED: 'cancel',
    INSPECTING_RENTAL: 'receive',
    RENTING: 'acceptGear',
    PENDING_RETURN: 'startReturn',
    RETURNING: 'sendBack',
    INSPECTING_RETURN: 'handBack',
    LOST_OR_UNRETURNED: 'reportLost',
    CLAIM_COMPLETED: 'acceptClaim',
  },
  host: {
    PENDING_PAYMENT: 'approve',
    REJECTED: 'reject',
    CANCELLED: 'cancel',
    SHIPPING: 'ship',
    INSPECTING_RENTAL: 'handOver',
    INSPECTING_RETURN: 'confirmReturn',
    LOST_OR_UNRETURNED: 'reportLost',
    RETURN_COMPLETED: 'complete',
    CLAIMING: 'claim',
    CLAIM_COMPLETED: 'withdrawClaim',
  },
  moderator: { CANCELLED: 'cancel', CLAIM_COMPLETED: 'decideClaim' },
}

function actionOf({ from, to, actor }: Step): Action {
  if (from === 'INSPECTING_RENTAL' && to === 'PENDING_RETURN') return 'refuseGear'
  return BY_TARGET[actor as Role]![to]!
}

type Asides = Partial<Record<Action, boolean>>

/** Acts that leave the reservation in its state. */
function besides(reservation: Actable, role: Role, now: DateTime): Action[] {
  const inTime = !isOver(deadlineOf(reservation), now)
  const may = { guest, host, moderator }[role](reservation, inTime, now)
  return (Object.keys(may) as Action[]).filter((action) => may[action])
}

function guest(reservation: Actable, inTime: boolean, now: DateTime): Asides {
  const { status, claim } = reservation
  return {
    edit:
      isEditable(status) &&
      inTime &&
      takesRequests(reservation.listing) &&
      isFit(reservation.guest, now) &&
      isFit(reservation.host, now),
    pay: status === 'PENDING_PAYMENT' && inTime,
    reportNoShow:
      status === 'PENDING_PICKUP' &&
      reservation.receiveMethod === 'DIRECT' &&
      reservation.noShowReportedAt === null &&
      reservation.reportTurnedDownAt === null &&
      dayOf(now) >= reservation.startDate &&
      inTime,
    reportNonArrival:
      status === 'SHIPPING' &&
      reservation.nonArrivalReportedAt === null &&
      reservation.reportTurnedDownAt === null &&
      inTime,
    correctTracking: status === 'RETURNING' && inTime,
    objectToClaim: status === 'CLAIMING' && claim?.status === 'open' && inTime,
  }
}

function takesRequests(listing: Actable['listing']): boolean {
  return !listing || (listing.status === 'published' && listing.hiddenAt === null)
}

function isFit(person: Person | undefined, now: DateTime): boolean {
  return !person || person.isInGoodStanding(now)
}

function host(reservation: Actable, inTime: boolean): Asides {
  const { status, claim } = reservation
  return {
    correctTracking: status === 'SHIPPING' && inTime,
    objectToInspection:
      status === 'INSPECTING_RETURN' &&
      reservation.inspectionFailedAt !== null &&
      reservation.inspectionObjectedAt === null &&
      inTime,
    lowerClaim: status === 'CLAIMING' && (claim?.amount ?? 0) > 1 && inTime,
  }
}

function moderator(reservation: Actable, _: boolean, now: DateTime): Asides {
  const isDisputed =
    reservation.inspectionObjectedAt !== null ||
    reservation.returnedOn === null ||
    lateDays(reservation, dayOf(now)) > 0
  return {
    decideRent:
      RENT_IS_DECIDED_IN.includes(reservation.status) &&
      reservation.inspectionFailedAt !== null &&
      reservation.keptRent === null &&
      isDisputed,
    turnDownReport:
      (reservation.status === 'PENDING_PICKUP' && reservation.noShowReportedAt !== null) ||
      (reservation.status === 'SHIPPING' && reservation.nonArrivalReportedAt !== null),
  }
}

const RENT_IS_DECIDED_IN: readonly State[] = [
  'INSPECTING_RETURN',
  'PENDING_REFUND',
  'REFUND_COMPLETED',
  'CLAIMING',
  'CLAIM_COMPLETED',
]

function situational(step: Step): Step {
  return { ...step, needs: step.needs.filter((need) => SITUATION.includes(need)) }
}
