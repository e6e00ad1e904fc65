import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

/** Rentals, as staff see them. What is decided about one, `ReservationPolicy` says. */
export default class CasePolicy extends BasePolicy {
  view(user: User) {
    return isModerator(user)
  }
}
