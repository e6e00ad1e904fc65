import Reservation from '#models/reservation'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

/** The reservations that exist for a person: their own on either side, and all of them for staff. */
export function visibleTo(user: User) {
  return isModerator(user) ? Reservation.query() : ownOf(user)
}

/** Those in which a person is one of the two sides. */
export function ownOf(user: User) {
  return Reservation.query().where((own) => {
    void own.where('guest_id', user.id).orWhere('host_id', user.id)
  })
}
