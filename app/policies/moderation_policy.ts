import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

/** For staff alone; others do not learn that there is anything. To whom they are party the verbs refuse. */
export default class ModerationPolicy extends BasePolicy {
  view(user: User) {
    return staff(user)
  }

  claim(user: User) {
    return staff(user)
  }

  decide(user: User) {
    return staff(user)
  }

  lift(user: User) {
    return staff(user)
  }

  decideAppeal(user: User) {
    return staff(user)
  }
}

function staff(user: User) {
  return isModerator(user) ? true : AuthorizationResponse.deny('not found', 404)
}
