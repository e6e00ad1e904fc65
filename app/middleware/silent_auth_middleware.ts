import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import SignIns from '#services/accounts/sign_ins'

/** Knows the person on every page; a session that was ended by a new password or a ban is nobody's. */
@inject()
export default class SilentAuthMiddleware {
  constructor(private signIns: SignIns) {}

  async handle(ctx: HttpContext, next: NextFn) {
    if (await ctx.auth.check()) {
      const user = ctx.auth.getUserOrFail()
      if (!this.signIns.keep(ctx, user)) await this.end(ctx)
      else if (this.signIns.hasOtherRole(ctx, user)) await this.signIns.renew(ctx, user)
    }
    return next()
  }

  private async end({ auth, session }: HttpContext) {
    await auth.use('web').logout()
    session.clear()
    session.regenerate()
  }
}
