import i18nManager from '@adonisjs/i18n/services/main'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { mayUse, type Ability } from '#models/access_token/abilities'

/**
 * Programs that come with a token whose abilities, and whose person's role, allow this now. They are answered
 * in their person's language.
 */
export default class BearerMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { ability }: { ability: Ability }) {
    const isKnown = await ctx.auth.checkUsing(['api'])
    const { user } = ctx.auth.use('api')
    if (!isKnown || !user || user.isBanned || user.isGone) {
      const isWrong = ctx.request.header('authorization') !== undefined
      challenge(ctx, isWrong ? 'error="invalid_token"' : null)
      throw new Exception('no valid token', { status: 401, code: 'E_TOKEN_REFUSED' })
    }
    ctx.i18n = i18nManager.locale(user.locale)
    if (!mayUse(user, user.currentAccessToken, ability)) {
      challenge(ctx, `error="insufficient_scope", scope="${ability}"`)
      throw new Exception('the token is not good for this', {
        status: 403,
        code: 'E_TOKEN_FORBIDDEN',
      })
    }
    return next()
  }
}

function challenge({ response }: HttpContext, problem: string | null) {
  const parts = ['realm="chwimeet"', ...(problem ? [problem] : [])]
  response.header('WWW-Authenticate', `Bearer ${parts.join(', ')}`)
}
