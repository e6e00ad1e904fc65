import type { DateTime } from 'luxon'
import RefusalException from '#exceptions/refusal_exception'
import ClaimItem from '#models/claim_item'
import type Reservation from '#models/reservation'
import { acting, type Ask } from './acting.js'
import { auditTurn } from './auditing.js'
import { deadlineOf, isOver } from './deadlines.js'
import { digestOf, isRepeated, record, type EventKind } from './events.js'
import type { Actor, State } from './flow.js'
import type { Brought } from './guards.js'
import { attachPhotos, type PhotoStage } from './photos.js'
import { owePayout, returnRent, isBackInTime } from './settling.js'
import { booking } from './transaction.js'
import { begin, missing, refuseStale, tooLate, type Turn } from './turn.js'

/** Things said about a reservation that leave it in its state. */
export type Parcel = { carrier: string; trackingNumber: string }
export type Objection = { reason: string; photos?: string[] }

type Aside = {
  kind: EventKind
  by: Partial<Record<State, Actor>>
  brought?: Brought
  stage?: PhotoStage
  check?: (turn: Turn) => void
  change: (turn: Turn) => Promise<unknown> | unknown
}

export function correctTracking(reservation: Reservation, ask: Ask, parcel: Parcel) {
  return aside(reservation, ask, {
    kind: 'tracking_corrected',
    by: { SHIPPING: 'host', RETURNING: 'guest' },
    brought: parcel,
    check: () => {
      if (!parcel.carrier.trim() || !parcel.trackingNumber.trim()) throw missing('parcel')
    },
    change: ({ reservation: parcelled, data }) => {
      Object.assign(data, parcel)
      return parcelled.status === 'SHIPPING'
        ? parcelled.merge({
            receiveCarrier: parcel.carrier,
            receiveTracking: parcel.trackingNumber,
          })
        : parcelled.merge({ returnCarrier: parcel.carrier, returnTracking: parcel.trackingNumber })
    },
  })
}

/** The parcel did not come: it no longer counts as arrived by itself, moderators look. */
export function reportNonArrival(reservation: Reservation, ask: Ask, reason: string) {
  return aside(reservation, ask, {
    kind: 'reported',
    by: { SHIPPING: 'guest' },
    brought: { reason },
    check: ({ reservation: sent }) => refuseReportAgain(sent, sent.nonArrivalReportedAt),
    change: ({ reservation: missed, now }) => missed.merge({ nonArrivalReportedAt: now }),
  })
}

/** The host did not come: the reservation no longer lapses at the guest's expense, moderators look. */
export function reportNoShow(reservation: Reservation, ask: Ask, reason: string) {
  return aside(reservation, ask, {
    kind: 'reported',
    by: { PENDING_PICKUP: 'guest' },
    brought: { reason },
    check: ({ reservation: awaited, today }) => {
      const { receiveMethod, startDate, status } = awaited
      if (receiveMethod !== 'DIRECT') throw missing('receiveInPerson')
      if (today < startDate) throw new RefusalException('notNow', { status, to: null })
      refuseReportAgain(awaited, awaited.noShowReportedAt)
    },
    change: ({ reservation: missed, now }) => missed.merge({ noShowReportedAt: now }),
  })
}

/** A moderator found nothing in what the guest reported: the mark goes, and the rules of time go on. */
export function turnDownReport(reservation: Reservation, ask: Ask, reason: string) {
  return aside(reservation, ask, {
    kind: 'report_turned_down',
    by: { PENDING_PICKUP: 'moderator', SHIPPING: 'moderator' },
    brought: { reason },
    check: ({ reservation: { noShowReportedAt, nonArrivalReportedAt, status } }) => {
      const reported = status === 'SHIPPING' ? nonArrivalReportedAt : noShowReportedAt
      if (!reported) throw new RefusalException('notNow', { status, to: null })
    },
    change: ({ reservation: reported, data, now }) => {
      const isParcel = reported.status === 'SHIPPING'
      const at = isParcel ? reported.nonArrivalReportedAt : reported.noShowReportedAt
      Object.assign(data, {
        report: isParcel ? 'lost_parcel' : 'no_show',
        reportedAt: at?.toISO(),
      })
      reported.merge({
        ...(isParcel ? { nonArrivalReportedAt: null } : { noShowReportedAt: null }),
        reportTurnedDownAt: now,
        deadlineAt: null,
      })
    },
  })
}

function refuseReportAgain(
  { reportTurnedDownAt, status }: Reservation,
  reportedAt: DateTime | null
): void {
  if (reportTurnedDownAt) throw new RefusalException('reportTurnedDown', {})
  if (reportedAt) throw new RefusalException('notNow', { status, to: null })
}

export function objectToInspection(
  reservation: Reservation,
  ask: Ask,
  { reason, photos }: Objection
) {
  return aside(reservation, ask, {
    kind: 'objected',
    by: { INSPECTING_RETURN: 'host' },
    brought: { reason, photos },
    stage: 'objection',
    check: ({ reservation: { inspectionFailedAt, inspectionObjectedAt, status } }) => {
      if (!inspectionFailedAt || inspectionObjectedAt) {
        throw new RefusalException('notNow', { status, to: null })
      }
    },
    change: ({ reservation: disputed, now }) =>
      disputed.merge({ inspectionObjectedAt: now, inspectionObjection: reason.trim() }),
  })
}

export function objectToClaim(reservation: Reservation, ask: Ask, { reason, photos }: Objection) {
  return aside(reservation, ask, {
    kind: 'objected',
    by: { CLAIMING: 'guest' },
    brought: { reason, photos },
    stage: 'objection',
    check: ({ reservation: { claim } }) => {
      if (claim.status !== 'open') throw missing('notObjected')
    },
    change: ({ reservation: { claim }, trx, now }) =>
      claim
        .merge({ status: 'objected', objection: reason.trim(), objectedAt: now })
        .useTransaction(trx)
        .save(),
  })
}

/** The host asks for less; to nothing it is a withdrawal. The parts of the claim shrink from the last. */
export function lowerClaim(reservation: Reservation, ask: Ask, amount: number) {
  return aside(reservation, ask, {
    kind: 'lowered',
    by: { CLAIMING: 'host' },
    brought: { amount },
    check: ({ reservation: { claim } }) => {
      if (!Number.isSafeInteger(amount) || amount < 1 || amount >= claim.amount) {
        const limit = claim.amount
        throw new RefusalException('invalidClaim', { problems: ['notLower'], sum: amount, limit })
      }
    },
    change: async ({ reservation: { claim }, trx, data }) => {
      Object.assign(data, { from: claim.amount, to: amount })
      let excess = claim.amount - amount
      const items = await ClaimItem.query({ client: trx })
        .where('claim_id', claim.id)
        .orderBy('id', 'desc')
      for (const item of items) {
        const cut = Math.min(item.amount, excess)
        excess -= cut
        await item.merge({ amount: item.amount - cut }).save()
      }
      await claim.merge({ amount }).useTransaction(trx).save()
    },
  })
}

const SETTLED: State[] = ['REFUND_COMPLETED', 'PENDING_REFUND', 'CLAIM_COMPLETED']

export function decideRent(
  reservation: Reservation,
  ask: Ask,
  { percent, reason }: { percent: 0 | 50 | 100; reason: string }
) {
  return aside(reservation, ask, {
    kind: 'decided',
    by: {
      INSPECTING_RETURN: 'moderator',
      PENDING_REFUND: 'moderator',
      REFUND_COMPLETED: 'moderator',
      CLAIMING: 'moderator',
      CLAIM_COMPLETED: 'moderator',
    },
    brought: { reason, percent },
    check: (turn) => {
      const { inspectionFailedAt, inspectionObjectedAt, keptRent, status } = turn.reservation
      const isDisputed = Boolean(inspectionObjectedAt) || !isBackInTime(turn)
      if (!inspectionFailedAt || keptRent !== null || !isDisputed) {
        throw new RefusalException('notNow', { status, to: null })
      }
      if (![0, 50, 100].includes(percent)) throw missing('decision')
    },
    change: async (turn) => {
      Object.assign(turn.data, { percent })
      await returnRent(turn, percent)
      if (SETTLED.includes(turn.reservation.status)) {
        if (!turn.reservation.claim) await turn.reservation.load('claim')
        await owePayout(turn)
      }
    },
  })
}

async function aside(reservation: Reservation, ask: Ask, said: Aside): Promise<Reservation> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    turn.acting = await acting(turn.reservation, ask, trx)
    turn.brought = said.brought ?? {}
    turn.said = digestOf(turn.brought)
    if (await isRepeated(trx, turn, said.kind)) return turn.reservation
    await refuseStale(turn)

    const { status } = turn.reservation
    if (said.by[status] !== turn.acting.actor) {
      const isTheirs = Object.values(said.by).includes(turn.acting.actor)
      throw new RefusalException(isTheirs ? 'notNow' : 'notAllowed', { status, to: null })
    }
    if (isOver(deadlineOf(turn.reservation), turn.now) && turn.acting.actor !== 'moderator') {
      throw tooLate(turn.reservation)
    }
    if ('reason' in turn.brought && !turn.brought.reason?.trim()) throw missing('reason')
    said.check?.(turn)

    if (said.stage) await attachPhotos(turn, said.stage)
    await said.change(turn)
    turn.reservation.deadlineAt = deadlineOf(turn.reservation)?.at ?? null
    await record(turn, { kind: said.kind })
    await auditTurn(turn, { action: `reservation.${said.kind}`, from: status })
    return turn.reservation
  })
}
