import type { Secret } from '@adonisjs/core/helpers'
import type { AccessTokenDbColumns } from '@adonisjs/auth/types/access_tokens'
import db from '@adonisjs/lucid/services/db'
import { AccessToken as Bearer, DbAccessTokensProvider } from '@adonisjs/auth/access_tokens'
import config from '#config/accounts'
import type User from '#models/user'
import clock from '#services/clock'

const TABLE = 'auth_access_tokens'

/** How tokens that come with a request are recognised. */
export default class BearerTokens extends DbAccessTokensProvider<typeof User> {
  constructor(tokenableModel: typeof User) {
    super({ tokenableModel, table: TABLE, prefix: config.tokens.prefix })
  }

  /**
   * Unlike the packaged one this writes nothing before the secret was right, nor at every request, and asks
   * the clock.
   */
  async verify(value: Secret<string>): Promise<Bearer | null> {
    const said = Bearer.decode(this.prefix, value.release())
    if (!said || !/^[1-9]\d{0,14}$/.test(said.identifier)) return null
    const row: AccessTokenDbColumns | null = await db
      .from(TABLE)
      .where({ id: said.identifier, type: this.type })
      .first()
    const token = row && this.dbRowToAccessToken(row)
    const now = clock.now().toJSDate()
    if (!token?.verify(said.secret) || !token.expiresAt || token.expiresAt <= now) return null
    await noteUse(token, now)
    return token
  }
}

async function noteUse({ identifier, lastUsedAt }: Bearer, now: Date): Promise<void> {
  const every = config.tokens.notedEveryMinutes * 60_000
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < every) return
  await db.from(TABLE).where('id', Number(identifier)).update({ last_used_at: now })
}
