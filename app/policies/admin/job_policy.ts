import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin, isModerator } from '#models/user/rights'

/** The timetable, effects that wait or failed, and what the watch found. */
export default class JobPolicy extends BasePolicy {
  view(user: User) {
    return isModerator(user)
  }

  runNow(user: User) {
    return isAdmin(user)
  }

  retryEffect(user: User) {
    return isAdmin(user)
  }
}
