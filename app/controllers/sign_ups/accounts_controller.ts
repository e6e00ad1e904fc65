import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import type EmailCode from '#models/email_code'
import type { Locale } from '#models/user'
import { signUp } from '#models/user/sign_up'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import SignIns from '#services/accounts/sign_ins'
import SignUpFlow from '#services/accounts/sign_up_flow'
import { newAccountValidator, newKakaoAccountValidator } from '#validators/accounts/signing'

/** The last step: password, nickname, consent; only for an address that was proven in this session. */
@inject()
export default class AccountsController {
  constructor(private signIns: SignIns) {}

  async create(ctx: HttpContext) {
    const code = await new SignUpFlow(ctx).verifiedCode()
    if (!code) return ctx.response.redirect('/sign-up/code')
    const person = new KakaoFlow(ctx).proven('sign_up')
    return ctx.inertia.render('auth/sign_up/account', {
      email: code.email,
      kakao: person && { nickname: person.nickname },
    })
  }

  async store(ctx: HttpContext) {
    const { response, session, i18n } = ctx
    const flow = new SignUpFlow(ctx)
    const code = await flow.verifiedCode()
    if (!code) return this.refuseUnverified(ctx)
    const { marketing = false, ...account } = await this.asked(ctx, code)
    const user = await signUp(code, { ...account, marketing, locale: i18n.locale as Locale })
    if (typeof user === 'string') {
      const field = user === 'kakao' ? 'email' : user
      throw new FieldException(field, i18n.t(`auth.sign_up.taken.${user}`), 'unique')
    }
    flow.end()
    new KakaoFlow(ctx).end()
    const path = await this.signIns.enter(ctx, user)
    session.flash('success', i18n.t('auth.sign_up.welcome', { nickname: user.nickname }))
    return response.redirect(path)
  }

  private async asked(ctx: HttpContext, { email }: EmailCode) {
    const { request } = ctx
    const person = new KakaoFlow(ctx).proven('sign_up')
    if (!person) {
      const meta = { email }
      return { ...(await request.validateUsing(newAccountValidator, { meta })), kakaoId: null }
    }
    const account = await request.validateUsing(newKakaoAccountValidator)
    return { ...account, kakaoId: person.id, password: null }
  }

  private refuseUnverified({ session, response, i18n }: HttpContext) {
    session.flash('error', i18n.t('auth.sign_up.unverified'))
    return response.redirect('/sign-up')
  }
}
