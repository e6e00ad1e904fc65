import { BaseTransformer } from '@adonisjs/core/transformers'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import { dueOn, lateDays } from '#models/reservation/calendar'
import { deadlineOf, isOver } from '#models/reservation/deadlines'
import { isOut, type State } from '#models/reservation/flow'
import { phaseOf } from '#models/reservation/phases'
import { awaitedActor, roleOf } from '#models/reservation/roles'
import PhotoTransformer from '#transformers/photo_transformer'
import clock from '#services/clock'

/** Where the guest may have said that nobody, or nothing, came. */
const REPORTABLE: readonly State[] = ['PENDING_PICKUP', 'SHIPPING']

/** A reservation as a card shows it: what, when, with whom, and whose turn it is. */
export default class ReservationTransformer extends BaseTransformer<Reservation> {
  constructor(
    resource: Reservation,
    protected viewer: User
  ) {
    super(resource)
  }

  toObject() {
    const reservation = this.resource
    const role = roleOf(reservation, this.viewer)
    const awaited = awaitedActor(reservation)

    return {
      ...this.pick(reservation, [
        'ulid',
        'status',
        'version',
        'title',
        'startDate',
        'endDate',
        'days',
        'rent',
        'deposit',
        'total',
        'receiveMethod',
        'returnMethod',
      ]),
      role: role ?? ('moderator' as const),
      phase: phaseOf(reservation.status),
      awaited,
      isMyTurn: awaited !== null && awaited === role,
      deadline: this.deadline(),
      dueOn: dueOn(reservation),
      lateDays: isOut(reservation.status) ? lateDays(reservation, clock.today()) : 0,
      marks: this.marks(),
      isClaimObjected:
        reservation.status === 'CLAIMING' && reservation.claim?.status === 'objected',
      photo: reservation.photo ? new PhotoTransformer(reservation.photo).toObject() : null,
      guest: { id: reservation.guest.id, nickname: reservation.guest.nickname },
      host: { id: reservation.host.id, nickname: reservation.host.nickname },
    }
  }

  private deadline() {
    const deadline = deadlineOf(this.resource)
    return deadline
      ? {
          at: deadline.at.toISO()!,
          cause: deadline.cause,
          isOver: isOver(deadline, clock.now()),
        }
      : null
  }

  private marks() {
    const reservation = this.resource
    const waits = reservation.status === 'PENDING_APPROVAL'
    return [
      ...(waits && reservation.noLongerFitsAt ? (['noLongerFits'] as const) : []),
      ...(reservation.growthBlockedAt && isOut(reservation.status)
        ? (['growthBlocked'] as const)
        : []),
      ...(reservation.status === 'PENDING_PICKUP' && reservation.noShowReportedAt
        ? (['noShowReported'] as const)
        : []),
      ...(reservation.status === 'SHIPPING' && reservation.nonArrivalReportedAt
        ? (['nonArrivalReported'] as const)
        : []),
      ...(reservation.inspectionFailedAt ? (['inspectionFailed'] as const) : []),
      ...(reservation.reportTurnedDownAt && REPORTABLE.includes(reservation.status)
        ? (['reportTurnedDown'] as const)
        : []),
      ...(reservation.inspectionObjectedAt ? ([this.objectionMark()] as const) : []),
    ]
  }

  private objectionMark() {
    return this.resource.keptRent === null
      ? ('inspectionObjected' as const)
      : ('rentDecided' as const)
  }
}
