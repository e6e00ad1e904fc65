import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import FieldException from '#exceptions/field_exception'
import type User from '#models/user'
import PasskeyChallenge, { type Purpose } from '#services/accounts/passkeys/challenge'
import { optionsForShowing, readShown } from '#services/accounts/passkeys/webauthn'
import type { shownPasskeyValidator } from '#validators/accounts/passkeys'

type Credential = Infer<typeof shownPasskeyValidator>['credential']

/** Asks the keys of a person, one of which is to answer. @returns what the browser is to be told, or null */
export async function askPasskeys(ctx: HttpContext, user: User, purpose: Purpose) {
  const keys = await user.related('passkeys').query().orderBy('id')
  if (keys.length === 0) return null
  const options = await optionsForShowing(keys)
  new PasskeyChallenge(ctx).keep(purpose, user, options.challenge)
  return options
}

/**
 * Takes the answer to what was asked. Why it is none, nobody is told.
 * @throws {FieldException} at `credential`
 */
export async function takePasskey(
  ctx: HttpContext,
  user: User,
  purpose: Purpose,
  credential: Credential
): Promise<void> {
  const challenge = await new PasskeyChallenge(ctx).take(purpose, user)
  if (challenge === null) throw passkeyRefused(ctx, 'expired')
  const showing = await user.showPasskey(credential.id, (key) =>
    readShown(credential, challenge, key)
  )
  if (showing !== 'shown') throw passkeyRefused(ctx, showing)
}

/** @param why names the words in `auth.passkey.refused` */
export function passkeyRefused({ i18n }: HttpContext, why: string) {
  return new FieldException('credential', i18n.t(`auth.passkey.refused.${why}`), why)
}
