import { BasePolicy } from '@adonisjs/bouncer'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import type Listing from '#models/listing'
import type User from '#models/user'

/** What a person may do with listings as their host; which exist for them is found through them. */
export default class ListingPolicy extends BasePolicy {
  create(person: User) {
    return inGoodStanding(person)
  }

  /** Running rentals go on while somebody is suspended, so their listing stays in their hands. */
  update(person: User, listing: Listing) {
    return listing.hostId === person.id
  }

  publish(person: User, listing: Listing) {
    return listing.hostId === person.id && inGoodStanding(person)
  }

  pause(person: User, listing: Listing) {
    return listing.hostId === person.id
  }

  remove(person: User, listing: Listing) {
    return listing.hostId === person.id
  }

  blockDays(person: User, listing: Listing) {
    return listing.hostId === person.id
  }
}

/** Says why instead of a bare refusal: the person can do nothing about it but wait or appeal. */
function inGoodStanding(person: User) {
  if (person.isInGoodStanding()) return true
  throw new ListingRefusedException('standing', {})
}
