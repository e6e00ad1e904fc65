import { BasePolicy } from '@adonisjs/bouncer'
import type Reservation from '#models/reservation'
import type Review from '#models/review'
import type User from '#models/user'

/** Guests say how it was, hosts reply. Whether it is too early or too late is the verb's to say. */
export default class ReviewPolicy extends BasePolicy {
  create(user: User, reservation: Reservation) {
    return reservation.guestId === user.id
  }

  remove(user: User, review: Review) {
    return review.authorId === user.id
  }

  reply(user: User, review: Review) {
    return review.hostId === user.id
  }
}
