import { BasePolicy } from '@adonisjs/bouncer'
import type Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import type { Side } from '#models/reservation/acting'
import type { Role } from '#models/reservation/actions'
import { isAdmin } from '#models/user/rights'
import { roleOf } from '#models/reservation/roles'

/**
 * Which side may ask for what. Whether it may be done now is the flow's to say. Strangers never get
 * here: for them the reservation is not found.
 */
export default class ReservationPolicy extends BasePolicy {
  /** Nobody rents their own gear. */
  create(user: User, listing: Listing) {
    return user.id !== listing.hostId
  }

  view(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest', 'host', 'moderator')
  }

  /** The host has no part in what the guest paid the platform, and records of money are the admins'. */
  viewReceipt(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest') || (is(user, reservation, 'moderator') && isAdmin(user))
  }

  /** Where the guest's money goes is for the guest alone to say. */
  enterRefundAccount(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest')
  }

  edit(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest')
  }

  approve(user: User, reservation: Reservation) {
    return is(user, reservation, 'host')
  }

  reject(user: User, reservation: Reservation) {
    return is(user, reservation, 'host')
  }

  pay(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest')
  }

  /** A ban cancels by itself whatever can be cancelled: nobody does it for one side. */
  cancel(user: User, reservation: Reservation, as?: Side) {
    return !as && is(user, reservation, 'guest', 'host', 'moderator')
  }

  ship(user: User, reservation: Reservation) {
    return is(user, reservation, 'host')
  }

  handOver(user: User, reservation: Reservation) {
    return is(user, reservation, 'host')
  }

  receive(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest')
  }

  reportNoShow(user: User, reservation: Reservation) {
    return is(user, reservation, 'guest')
  }

  reportNonArrival(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest')
  }

  turnDownReport(user: User, reservation: Reservation) {
    return is(user, reservation, 'moderator')
  }

  inspect(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest')
  }

  objectToInspection(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'host')
  }

  decideRent(user: User, reservation: Reservation) {
    return is(user, reservation, 'moderator')
  }

  return(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest')
  }

  takeBack(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'host')
  }

  complete(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'host')
  }

  reportLost(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest', 'host')
  }

  correctTracking(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest', 'host')
  }

  claim(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'host')
  }

  answerClaim(user: User, reservation: Reservation, as?: Side) {
    return isOrFor(user, reservation, as, 'guest')
  }

  decideClaim(user: User, reservation: Reservation) {
    return is(user, reservation, 'moderator')
  }
}

function is(user: User, reservation: Reservation, ...roles: Role[]) {
  const role = roleOf(reservation, user)
  return role !== null && roles.includes(role)
}

/** One of these sides, or staff who act for it; whether that side is banned is read with the act. */
function isOrFor(user: User, reservation: Reservation, as: Side | undefined, ...sides: Side[]) {
  if (!as) return is(user, reservation, ...sides)
  return sides.includes(as) && is(user, reservation, 'moderator')
}
