import { BasePolicy } from '@adonisjs/bouncer'
import type AccessToken from '#models/access_token'
import { abilitiesOf } from '#models/access_token/abilities'
import type User from '#models/user'

export default class AccessTokenPolicy extends BasePolicy {
  /** Whoever has nothing to give away needs no token. */
  create(user: User) {
    return abilitiesOf(user).length > 0
  }

  revoke(user: User, token: AccessToken) {
    return token.tokenableId === user.id && !user.isBanned
  }
}
