import { BaseTransformer } from '@adonisjs/core/transformers'
import type AccessToken from '#models/access_token'

/** A token as its owner sees it: what opens the door is not kept. */
export default class AccessTokenTransformer extends BaseTransformer<AccessToken> {
  toObject() {
    const token = this.resource
    return {
      id: token.id,
      name: token.name,
      abilities: token.abilities,
      createdAt: token.createdAt.toISO()!,
      lastUsedAt: token.lastUsedAt?.toISO() ?? null,
      expiresAt: token.expiresAt.toISO()!,
      isExpired: token.isExpired(),
    }
  }
}
