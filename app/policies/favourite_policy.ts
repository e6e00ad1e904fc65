import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'

/** Everybody keeps their own list; somebody banned only what they have. */
export default class FavouritePolicy extends BasePolicy {
  viewList(person: User) {
    return !person.isBanned
  }

  create(person: User) {
    return !person.isBanned
  }

  delete(person: User) {
    return !person.isBanned
  }
}
