import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'

/** Programs that ask in a moderator's name. What is money a tool keeps to admins. */
export default class AssistantPolicy extends BasePolicy {
  ask(user: User) {
    return isModerator(user)
  }
}
