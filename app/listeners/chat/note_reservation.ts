import live from '#chat/live'
import type ReservationChanged from '#events/reservation_changed'
import ChatRoom from '#models/chat_room'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'
import type { State } from '#models/reservation/flow'

const TOLD: readonly ReservationEvent['kind'][] = [
  'moved',
  'edited',
  'tracking_corrected',
  'report_turned_down',
]

/** Follows at once upon another that is told. */
const UNTOLD: readonly State[] = ['PENDING_REFUND']

/** A step of a reservation leaves a message in the room of its parties, once, if they have one. */
export default async function noteReservation({ reservationId, version }: ReservationChanged) {
  const event = await ReservationEvent.query().where({ reservationId, version }).first()
  if (!event || !TOLD.includes(event.kind)) return
  if (event.toStatus && UNTOLD.includes(event.toStatus)) return
  const reservation = await Reservation.findOrFail(reservationId)
  const { listingId, guestId, hostId, ulid } = reservation
  const room = await ChatRoom.query().where({ listingId, guestId }).first()
  if (!room) return

  const { id, kind, fromStatus: from, toStatus: to } = event
  const actor = event.data.onBehalf ? 'moderator' : event.actor
  await live.post.note({
    roomId: room.id,
    eventId: id,
    note: { reservation: ulid, kind, from, to, actor },
    actorId: actor === 'guest' ? guestId : actor === 'host' ? hostId : null,
  })
}
