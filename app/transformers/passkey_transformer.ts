import { BaseTransformer } from '@adonisjs/core/transformers'
import type Passkey from '#models/passkey'

/** A passkey as its owner sees it. */
export default class PasskeyTransformer extends BaseTransformer<Passkey> {
  toObject() {
    const key = this.resource
    return {
      ...this.pick(key, ['id', 'name', 'isBackedUp']),
      createdAt: key.createdAt.toISO()!,
      lastUsedAt: key.lastUsedAt?.toISO() ?? null,
    }
  }
}
