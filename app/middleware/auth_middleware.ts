import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Signed-in people only; a visitor is sent to log in and comes back to the page they asked for. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!(await ctx.auth.check())) {
      if (ctx.request.method() === 'GET') ctx.session.put('returnTo', ctx.request.url(true))
      else {
        const from = ctx.request.header('referer')
        if (from && URL.canParse(from)) ctx.session.put('returnTo', new URL(from).pathname)
      }
    }
    await ctx.auth.authenticateUsing(['web'], { loginRoute: '/login' })
    return next()
  }
}
