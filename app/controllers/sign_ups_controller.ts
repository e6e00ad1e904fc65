import type { HttpContext } from '@adonisjs/core/http'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import SignUpFlow from '#services/accounts/sign_up_flow'
import Throttle from '#services/accounts/throttle'
import { emailValidator } from '#validators/accounts/signing'

/** The first step: which address. */
export default class SignUpsController {
  async create(ctx: HttpContext) {
    const isWithKakao = new KakaoFlow(ctx).proven('sign_up') !== null
    return ctx.inertia.render('auth/sign_up/email', {
      email: new SignUpFlow(ctx).email,
      hasKakao: kakao.isOpen && !isWithKakao,
    })
  }

  async store(ctx: HttpContext) {
    const { email } = await ctx.request.validateUsing(emailValidator)
    await new Throttle('codes', { person: email, address: ctx.request.ip() }, 'email').count()
    await new SignUpFlow(ctx).start(email)
    return ctx.response.redirect('/sign-up/code')
  }
}
