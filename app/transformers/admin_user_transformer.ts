import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'
import { avatarOf } from '#transformers/profile_transformer'

/** Somebody as staff see them in a table. */
export default class AdminUserTransformer extends BaseTransformer<User> {
  toObject() {
    const user = this.resource
    return {
      ...this.pick(user, ['id', 'nickname', 'email', 'role']),
      avatar: avatarOf(user),
      standing: standingOf(user),
      suspendedUntil: user.isSuspended() ? user.suspendedUntil!.toISO() : null,
      joinedAt: user.createdAt.toISO()!,
    }
  }
}

export function standingOf(user: User): 'good' | 'suspended' | 'banned' {
  if (user.isBanned) return 'banned'
  return user.isSuspended() ? 'suspended' : 'good'
}
