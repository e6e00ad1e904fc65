import type { Actor, State } from '#models/reservation/flow'
import type ReservationEvent from '#models/reservation_event'

/** What a system message says: one step of a reservation; the words are the reader's. */
export type SystemNote = {
  /** Public id of the reservation. */
  reservation: string
  kind: ReservationEvent['kind']
  from: State | null
  to: State | null
  actor: Actor
}
