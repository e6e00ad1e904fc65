import { BasePolicy } from '@adonisjs/bouncer'
import type Sanction from '#models/sanction'
import type User from '#models/user'

/** One's own, banned or not: whoever is out may still say that it was wrong. */
export default class SanctionPolicy extends BasePolicy {
  viewOwn() {
    return true
  }

  appeal(user: User, sanction: Sanction) {
    return sanction.userId === user.id
  }
}
