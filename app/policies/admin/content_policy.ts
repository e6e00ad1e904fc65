import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isModerator, isPartyTo } from '#models/user/rights'

/** Listings, reviews, comments and messages, by whose they are. */
export default class ContentPolicy extends BasePolicy {
  view(user: User) {
    return isModerator(user)
  }

  hide(user: User, content: { ownerId: number | null }) {
    return isModerator(user) && !isPartyTo(user, [content.ownerId])
  }

  restore(user: User, content: { ownerId: number | null }) {
    return this.hide(user, content)
  }
}
