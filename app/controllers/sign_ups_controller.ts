import type { HttpContext } from '@adonisjs/core/http'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import SignUpFlow from '#services/accounts/sign_up_flow'
import Throttle from '#services/accounts/throttle'
import { signUpValidator } from '#validators/accounts/signing'

/** The first step: which address. Who does not say that they go on with Kakao begins without it. */
export default class SignUpsController {
  async create(ctx: HttpContext) {
    const isWithKakao = ctx.request.input('with') === 'kakao'
    const person = isWithKakao ? new KakaoFlow(ctx).proven('sign_up') : null
    return ctx.inertia.render('auth/sign_up/email', {
      email: new SignUpFlow(ctx).email,
      hasKakao: kakao.isOpen && !person,
      kakao: person && { nickname: person.nickname },
    })
  }

  async store(ctx: HttpContext) {
    const { email, withKakao } = await ctx.request.validateUsing(signUpValidator)
    await new Throttle('codes', { person: email, address: ctx.request.ip() }, 'email').count()
    if (!withKakao) new KakaoFlow(ctx).end()
    await new SignUpFlow(ctx).start(email)
    return ctx.response.redirect('/sign-up/code')
  }
}
