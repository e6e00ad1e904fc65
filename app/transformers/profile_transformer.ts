import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'
import PhotoTransformer from '#transformers/photo_transformer'

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
  return avatar ? new PhotoTransformer(avatar).toObject().url : null
}
