import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { Ability } from '#models/access_token/abilities'

/** Another token may do. */
export function refused(ctx: HttpContext, isWithToken: boolean) {
  challenge(ctx, isWithToken ? 'error="invalid_token"' : null)
  return new Exception('no valid token', { status: 401, code: 'E_TOKEN_REFUSED' })
}

/** A token with one of these abilities would do. */
export function forbidden(ctx: HttpContext, needed: Ability[]) {
  challenge(ctx, `error="insufficient_scope", scope="${needed.join(' ')}"`)
  return new Exception('the token is not good for this', {
    status: 403,
    code: 'E_TOKEN_FORBIDDEN',
  })
}

function challenge({ response }: HttpContext, problem: string | null) {
  const parts = ['realm="chwimeet"', ...(problem ? [problem] : [])]
  response.header('WWW-Authenticate', `Bearer ${parts.join(', ')}`)
}
