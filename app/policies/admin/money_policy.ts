import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin, isPartyTo } from '#models/user/rights'

type Case = { guestId: number; hostId: number }

/** Records of payments, refunds and payouts, and what is done to them by hand. */
export default class MoneyPolicy extends BasePolicy {
  view(user: User) {
    return isAdmin(user)
  }

  /** Lines of their own rentals are left out by the verb. */
  exportPayouts(user: User) {
    return isAdmin(user)
  }

  retryRefund(user: User, reservation: Case) {
    return mayMove(user, reservation)
  }

  retryPayout(user: User, reservation: Case) {
    return mayMove(user, reservation)
  }

  holdPayout(user: User, reservation: Case) {
    return mayMove(user, reservation)
  }

  releasePayout(user: User, reservation: Case) {
    return mayMove(user, reservation)
  }
}

function mayMove(user: User, { guestId, hostId }: Case): boolean {
  return isAdmin(user) && !isPartyTo(user, [guestId, hostId])
}
