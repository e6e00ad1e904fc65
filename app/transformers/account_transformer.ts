import type User from '#models/user'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { avatarOf } from '#transformers/profile_transformer'

/** The signed-in person, as every page knows them. */
export default class AccountTransformer extends BaseTransformer<User> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'nickname', 'role']),
      avatar: avatarOf(this.resource),
      hasPassword: this.resource.password !== null,
      hasPasskey: Number(this.resource.$extras.passkeys_count) > 0,
      hasSanctions: Number(this.resource.$extras.sanctions_count) > 0,
    }
  }
}
