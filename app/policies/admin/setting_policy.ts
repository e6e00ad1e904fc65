import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'

/** Fees, limits and texts of the marketplace. */
export default class SettingPolicy extends BasePolicy {
  view(user: User) {
    return isAdmin(user)
  }

  change(user: User) {
    return isAdmin(user)
  }
}
