import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'

/** Categories and regions. */
export default class TreePolicy extends BasePolicy {
  view(user: User) {
    return isAdmin(user)
  }

  arrange(user: User) {
    return isAdmin(user)
  }
}
