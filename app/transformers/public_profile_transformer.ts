import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'
import { avatarOf } from '#transformers/profile_transformer'

/** What everybody may know of a person. */
export default class PublicProfileTransformer extends BaseTransformer<User> {
  constructor(
    resource: User,
    private responseMinutes: number | null
  ) {
    super(resource)
  }

  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'nickname']),
      avatar: avatarOf(this.resource),
      memberSince: this.resource.createdAt.setZone('Asia/Seoul').toISODate()!,
      responseHours: this.responseMinutes === null ? null : Math.ceil(this.responseMinutes / 60),
    }
  }
}
