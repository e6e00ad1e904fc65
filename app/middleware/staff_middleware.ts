import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { wantsPage } from '#exceptions/answers'
import { secondFactorNeeded } from '#exceptions/second_factor'
import { isModerator } from '#models/user/rights'

/**
 * After `auth`: for everybody but staff there is no such place. What staff may do there, policies say. Who of them has
 * no passkey yet, or has not shown it, is led to where they can.
 */
export default class StaffMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const user = ctx.auth.getUserOrFail()
    if (user.isUnproven && !user.isBanned) return askForPasskey(ctx)
    if (!isModerator(user)) {
      throw new Exception('not found', { status: 404, code: 'E_ROUTE_NOT_FOUND' })
    }
    return next()
  }
}

function askForPasskey(ctx: HttpContext) {
  if (ctx.request.method() !== 'GET' || !wantsPage(ctx)) throw secondFactorNeeded()
  return ctx.response.redirect('/settings/passkeys')
}
