import { BasePolicy } from '@adonisjs/bouncer'
import type Address from '#models/address'
import type User from '#models/user'

export default class AddressPolicy extends BasePolicy {
  manage(user: User, address: Address) {
    return address.userId === user.id
  }
}
