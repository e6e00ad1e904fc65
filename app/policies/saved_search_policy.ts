import { BasePolicy } from '@adonisjs/bouncer'
import type SavedSearch from '#models/saved_search'
import type User from '#models/user'

/** Everybody keeps their own searches; a banned person has their reservations only. */
export default class SavedSearchPolicy extends BasePolicy {
  viewList(user: User) {
    return !user.isBanned
  }

  create(user: User) {
    return !user.isBanned
  }

  manage(user: User, search: SavedSearch) {
    return user.id === search.userId && !user.isBanned
  }
}
