import { BaseTransformer } from '@adonisjs/core/transformers'
import type User from '#models/user'
import { photoAddress } from '#models/upload/address'

/** A host as everybody may know them. */
export default class HostTransformer extends BaseTransformer<User> {
  constructor(
    resource: User,
    private responseMinutes: number | null
  ) {
    super(resource)
  }

  toObject() {
    const { id, nickname, avatar, createdAt } = this.resource
    return {
      id,
      nickname,
      avatar: avatar ? photoAddress(avatar, 'avatar') : null,
      memberSince: createdAt.toISO()!,
      responseMinutes: this.responseMinutes,
    }
  }
}
