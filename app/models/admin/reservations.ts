import { daysIn, idIn } from '#models/admin/filters'
import type { List, ListQuery } from '#models/admin/list'
import Reservation from '#models/reservation'
import { STATES } from '#models/reservation/flow'
import User from '#models/user'
import { anywhere } from '#services/shared/like'

export type Reservations = ListQuery<typeof Reservation>

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** Every rental, and every request for one. */
export const RESERVATIONS: List<typeof Reservation> = {
  name: 'reservations',
  model: Reservation,
  load: (query) => void query.preload('guest').preload('host'),
  search: searchReservations,
  filters: {
    status: {
      is: [...STATES],
      narrow: (query, status) => void query.where('reservations.status', status),
    },
    guest: idIn('reservations.guest_id'),
    host: idIn('reservations.host_id'),
    listing: idIn('reservations.listing_id'),
    ...daysIn('reservations.requested_at'),
  },
  sorts: {
    requested: 'reservations.requested_at',
    start: 'reservations.start_date',
    total: 'reservations.total',
  },
}

/** By its number, by what is rented, or by who is in it. */
export function searchReservations(query: Reservations, words: string): void {
  const number = words.toUpperCase()
  if (ULID.test(number)) return void query.where('reservations.ulid', number)
  const people = () => User.query().where('nickname', 'like', anywhere(words)).select('id')
  void query.where((any) => {
    void any
      .where('reservations.title', 'like', anywhere(words))
      .orWhereIn('reservations.guest_id', people())
      .orWhereIn('reservations.host_id', people())
  })
}
