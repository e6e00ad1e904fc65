import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'

/** What people report and see of it. */
export default class ReportPolicy extends BasePolicy {
  viewList(user: User) {
    return !user.isBanned
  }

  create(user: User) {
    return !user.isBanned
  }
}
