import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'
import { photoAddress } from '#transformers/photo_address'

/** A person's own profile, for the page where they edit it. */
export default class ProfileTransformer extends BaseTransformer<User> {
  toObject() {
    return {
      ...this.pick(this.resource, ['email', 'nickname', 'name', 'phone', 'locale']),
      avatar: avatarOf(this.resource),
      marketing: this.resource.marketingConsentedAt !== null,
    }
  }
}

/** The relation must be loaded. */
export function avatarOf({ avatar }: User): string | null {
  return avatar ? photoAddress(avatar.ulid, 'avatar') : null
}
