import i18nManager from '@adonisjs/i18n/services/main'
import { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { forbidden, refused } from '#exceptions/token'
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
      throw refused(ctx, isWithToken)
    }
    await prove(user)
    ctx.i18n = i18nManager.locale(user.locale)
    ctx.containerResolver.bindValue(I18n, ctx.i18n)
    const needed = neededFor(demand)
    const isEnough =
      needed.length === 0 ||
      needed.some((ability) => mayUse(user, user.currentAccessToken, ability))
    if (!isEnough) {
      throw forbidden(ctx, needed)
    }
    return next()
  }
}

function neededFor(demand: Demand): Ability[] {
  if ('ability' in demand) return [demand.ability]
  return 'anyOf' in demand ? demand.anyOf : []
}
