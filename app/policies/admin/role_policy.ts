import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'

export default class RolePolicy extends BasePolicy {
  /** Whose it is does not matter: an admin may step back, while another one stays (`User.setRole`). */
  give(user: User) {
    return isAdmin(user)
  }
}
