import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type User from '#models/user'
import SignIns from '#services/accounts/sign_ins'
import marketplace from '#services/settings/marketplace'

/**
 * Knows the person on every page; a session that was ended by a new password or a ban is nobody's, and one without
 * the passkey that staff need is that of a person without rights. What is made for one person is kept by no cache
 * unless it says otherwise itself.
 */
@inject()
export default class SilentAuthMiddleware {
  constructor(private signIns: SignIns) {}

  async handle(ctx: HttpContext, next: NextFn) {
    if (await ctx.auth.check()) await this.welcome(ctx, ctx.auth.getUserOrFail())
    return next()
  }

  private async welcome(ctx: HttpContext, user: User) {
    if (!this.signIns.keep(ctx, user)) return this.end(ctx)
    if (user.isStaff && marketplace.staffPasskeys) {
      user.isUnproven = !this.signIns.isTwoStep(ctx)
    }
    if (this.signIns.hasOtherRole(ctx, user)) await this.signIns.renew(ctx, user)
    ctx.response.header('cache-control', 'private, no-store')
  }

  private async end({ auth, session }: HttpContext) {
    await auth.use('web').logout()
    session.clear()
    session.regenerate()
  }
}
