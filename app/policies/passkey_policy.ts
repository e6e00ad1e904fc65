import { BasePolicy } from '@adonisjs/bouncer'
import type Passkey from '#models/passkey'
import type User from '#models/user'

export default class PasskeyPolicy extends BasePolicy {
  change(user: User, passkey: Passkey) {
    return passkey.userId === user.id && !user.isBanned
  }
}
