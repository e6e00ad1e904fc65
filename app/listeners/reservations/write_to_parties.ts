import db from '@adonisjs/lucid/services/db'
import type ReservationChanged from '#events/reservation_changed'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'
import type { State } from '#models/reservation/flow'
import outbox from '#services/outbox/outbox'

type Side = 'guest' | 'host'

/** Steps that follow at once upon another that is told already. */
const UNTOLD: Partial<Record<State, readonly Side[]>> = {
  PENDING_REFUND: ['guest', 'host'],
  REFUND_COMPLETED: ['host'],
}

/** What the platform and the guest have between them. */
const ASIDES_OF_GUEST: readonly ReservationEvent['kind'][] = ['refunded_by_hand']

/** A letter to the other side, or to both when the system or staff acted; each is sent once. */
export default async function writeToParties({ reservationId, version }: ReservationChanged) {
  const reservation = await Reservation.find(reservationId)
  const event = await ReservationEvent.query()
    .where('reservation_id', reservationId)
    .where('version', version)
    .first()
  if (!reservation || !event) return

  const sides = (['guest', 'host'] as const).filter(
    (side) =>
      side !== event.actor &&
      !(event.toStatus && UNTOLD[event.toStatus]?.includes(side)) &&
      !(side === 'host' && ASIDES_OF_GUEST.includes(event.kind))
  )
  await db.transaction((trx) =>
    outbox.record(
      trx,
      sides.map((side) => ({
        topic: 'reservation.letter',
        payload: { eventId: event.id, userId: reservation[`${side}Id`] },
        dedupeKey: `letter:${event.id}:${side}`,
      }))
    )
  )
}
