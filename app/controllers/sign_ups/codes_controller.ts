import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import FieldException from '#exceptions/field_exception'
import type { Locale } from '#models/user'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import SignUpFlow from '#services/accounts/sign_up_flow'
import Throttle from '#services/accounts/throttle'
import { codeValidator } from '#validators/accounts/signing'

/** The second step: the code from the letter. */
export default class CodesController {
  async create(ctx: HttpContext) {
    const code = await new SignUpFlow(ctx).code()
    if (!code) return ctx.response.redirect('/sign-up')
    return ctx.inertia.render('auth/sign_up/code', {
      email: code.email,
      resendAt: code.resendAt.toISO()!,
      minutes: config.code.minutes,
      isWithKakao: new KakaoFlow(ctx).proven('sign_up') !== null,
    })
  }

  async store(ctx: HttpContext) {
    const { code: digits } = await ctx.request.validateUsing(codeValidator)
    const code = await new SignUpFlow(ctx).code()
    if (!code) return ctx.response.redirect('/sign-up')
    await new Throttle(
      'codeTries',
      { person: code.email, address: ctx.request.ip() },
      'code'
    ).count()
    const verdict = await code.verify(digits)
    if (verdict !== 'verified') {
      throw new FieldException('code', ctx.i18n.t(`auth.code.${verdict}`), verdict)
    }
    return ctx.response.redirect('/sign-up/account')
  }

  /** Another letter, when the first one does not come. */
  async update(ctx: HttpContext) {
    const { session, i18n, request, response } = ctx
    const code = await new SignUpFlow(ctx).code()
    if (!code) return response.redirect('/sign-up')
    await new Throttle('codes', { person: code.email, address: request.ip() }, 'code').count()
    const isSent = await code.resend(i18n.locale as Locale)
    session.flash(
      isSent ? 'success' : 'notice',
      i18n.t(isSent ? 'auth.code.sent' : 'auth.code.wait')
    )
    return response.redirect('/sign-up/code')
  }
}
