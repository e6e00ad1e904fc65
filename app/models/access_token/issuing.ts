import { AccessToken as Bearer } from '@adonisjs/auth/access_tokens'
import db from '@adonisjs/lucid/services/db'
import config from '#config/accounts'
import AccessToken from '#models/access_token'
import { abilitiesOf, type Ability } from '#models/access_token/abilities'
import type User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'

const SECRET_CHARACTERS = 40

export interface Wanted {
  name: string
  abilities: Ability[]
  days: number
  /** Whether a passkey was shown in the session that asks. */
  isTwoStep?: boolean
}

/** The row, and the only copy of what opens the door: only its hash is kept. */
export interface Issued {
  token: AccessToken
  secret: string
}

/**
 * Decided on the person's row as it is now: a ban, a new password, a demotion or another tab may have come in between.
 *
 * @returns the token, or why there is none
 */
export async function issue(
  person: User,
  { name, abilities, days, isTwoStep = false }: Wanted
): Promise<Issued | 'full' | 'notAllowed'> {
  const { id } = person
  return db.transaction(async (trx) => {
    const user = await holdAsKnown(trx, person)
    user.isUnproven = person.isUnproven
    const allowed = abilitiesOf(user)
    if (!abilities.every((ability) => allowed.includes(ability))) return 'notAllowed'
    const present = await AccessToken.query({ client: trx }).where('tokenableId', id)
    if (present.length >= config.tokens.limit) return 'full'

    const { secret, hash } = Bearer.seed(SECRET_CHARACTERS)
    const expiresAt = clock.now().plus({ days })
    const token = await AccessToken.create(
      { tokenableId: id, name, abilities, isTwoStep, hash, expiresAt },
      { client: trx }
    )
    await outbox.record(trx, {
      topic: 'access_token.issued',
      payload: { userId: id, name, until: expiresAt.toISO() },
      dedupeKey: `access_token:${token.id}`,
    })
    return { token, secret: shown(token, secret) }
  })
}

function shown({ id, tokenableId, hash, name }: AccessToken, secret: Bearer['value']): string {
  const at = clock.now().toJSDate()
  const { value } = new Bearer({
    identifier: id,
    tokenableId,
    hash,
    name,
    type: '',
    prefix: config.tokens.prefix,
    secret,
    createdAt: at,
    updatedAt: at,
    lastUsedAt: null,
    expiresAt: null,
  })
  return value!.release()
}
