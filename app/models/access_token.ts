import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { AuthAccessTokenSchema } from '#database/schema'
import { revoke } from '#models/access_token/revoking'
import User from '#models/user'
import clock from '#services/clock'

/** What a program shows instead of a password. How one is recognised: `access_token/bearer_tokens.ts`. */
export default class AccessToken extends AuthAccessTokenSchema {
  static table = 'auth_access_tokens'

  @belongsTo(() => User, { foreignKey: 'tokenableId' })
  declare user: BelongsTo<typeof User>

  revoke() {
    return revoke(this)
  }

  isExpired(now: DateTime = clock.now()) {
    return this.expiresAt <= now
  }
}
