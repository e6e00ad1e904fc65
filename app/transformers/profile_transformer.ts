import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'

/** A person's own profile, for the page where they edit it. */
export default class ProfileTransformer extends BaseTransformer<User> {
  toObject() {
    return {
      ...this.pick(this.resource, ['email', 'nickname', 'name', 'phone', 'locale']),
      marketing: this.resource.marketingConsentedAt !== null,
    }
  }
}
