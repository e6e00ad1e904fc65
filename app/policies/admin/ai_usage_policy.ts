import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'

/** What calls to models cost. */
export default class AiUsagePolicy extends BasePolicy {
  view(user: User) {
    return isAdmin(user)
  }
}
