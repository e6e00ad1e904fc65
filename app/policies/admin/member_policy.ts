import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin, isModerator, isPartyTo } from '#models/user/rights'

/** People, as staff see them. */
export default class MemberPolicy extends BasePolicy {
  view(user: User) {
    return isModerator(user)
  }

  /** Moderators cannot sanction staff, nobody an admin as long as they are one, and nobody themselves. */
  sanction(user: User, member: User) {
    if (isPartyTo(user, [member.id]) || member.isAdmin) return false
    return member.isStaff ? isAdmin(user) : isModerator(user)
  }
}
