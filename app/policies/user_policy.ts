import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'

export default class UserPolicy extends BasePolicy {
  /** Profile, password, addresses, sessions: one's own, and not while banned. */
  manage(user: User, account: User) {
    return user.id === account.id && !user.isBanned
  }

  /** Shows that it is them, asks for what is kept about them, leaves: a banned person too. */
  answerFor(user: User, account: User) {
    return user.id === account.id
  }

  block(user: User, other: User) {
    return user.id !== other.id && !user.isBanned
  }
}
