import type { HttpContext } from '@adonisjs/core/http'
import SignUpFlow from '#services/accounts/sign_up_flow'
import Throttle from '#services/accounts/throttle'
import { emailValidator } from '#validators/accounts/signing'

/** The first step: which address. */
export default class SignUpsController {
  async create(ctx: HttpContext) {
    return ctx.inertia.render('auth/sign_up/email', { email: new SignUpFlow(ctx).email })
  }

  async store(ctx: HttpContext) {
    const { email } = await ctx.request.validateUsing(emailValidator)
    await new Throttle('codes', { person: email, address: ctx.request.ip() }, 'email').count()
    await new SignUpFlow(ctx).start(email)
    return ctx.response.redirect('/sign-up/code')
  }
}
