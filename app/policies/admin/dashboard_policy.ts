import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

export default class DashboardPolicy extends BasePolicy {
  view(user: User) {
    return isModerator(user)
  }
}
