import i18nManager from '@adonisjs/i18n/services/main'
import { I18n } from '@adonisjs/i18n'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { mayUse, type Ability } from '#models/access_token/abilities'
import { prove } from '#models/access_token/proving'

/** `anyOf`: one of them is enough. `isOptional`: whoever brings no token is served as a visitor. */
export type Demand = { ability: Ability } | { anyOf: Ability[] } | { isOptional: true }

/**
 * Programs that come with a token whose abilities, and whose person's role, allow this now. They are answered
 * in their person's language.
 */
export default class BearerMiddleware {
  async handle(ctx: HttpContext, next: NextFn, demand: Demand) {
    const isWithToken = ctx.request.header('authorization') !== undefined
    if (!isWithToken && 'isOptional' in demand) return next()
    const isKnown = await ctx.auth.checkUsing(['api'])
    const { user } = ctx.auth.use('api')
    if (!isKnown || !user || user.isBanned || user.isGone) {
      challenge(ctx, isWithToken ? 'error="invalid_token"' : null)
      throw new Exception('no valid token', { status: 401, code: 'E_TOKEN_REFUSED' })
    }
    await prove(user)
    ctx.i18n = i18nManager.locale(user.locale)
    ctx.containerResolver.bindValue(I18n, ctx.i18n)
    const needed = neededFor(demand)
    const isEnough =
      needed.length === 0 ||
      needed.some((ability) => mayUse(user, user.currentAccessToken, ability))
    if (!isEnough) {
      challenge(ctx, `error="insufficient_scope", scope="${needed.join(' ')}"`)
      throw new Exception('the token is not good for this', {
        status: 403,
        code: 'E_TOKEN_FORBIDDEN',
      })
    }
    return next()
  }
}

function neededFor(demand: Demand): Ability[] {
  if ('ability' in demand) return [demand.ability]
  return 'anyOf' in demand ? demand.anyOf : []
}

function challenge({ response }: HttpContext, problem: string | null) {
  const parts = ['realm="chwimeet"', ...(problem ? [problem] : [])]
  response.header('WWW-Authenticate', `Bearer ${parts.join(', ')}`)
}
