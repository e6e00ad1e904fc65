import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import type { Locale } from '#models/user'
import { signUp } from '#models/user/sign_up'
import { localPath } from '#services/accounts/local_path'
import SignIns from '#services/accounts/sign_ins'
import SignUpFlow from '#services/accounts/sign_up_flow'
import { newAccountValidator } from '#validators/accounts/signing'

/** The last step: password, nickname, consent; only for an address that was proven in this session. */
@inject()
export default class AccountsController {
  constructor(private signIns: SignIns) {}

  async create(ctx: HttpContext) {
    const code = await new SignUpFlow(ctx).verifiedCode()
    if (!code) return ctx.response.redirect('/sign-up/code')
    return ctx.inertia.render('auth/sign_up/account', { email: code.email })
  }

  async store(ctx: HttpContext) {
    const { request, response, session, i18n } = ctx
    const flow = new SignUpFlow(ctx)
    const code = await flow.verifiedCode()
    if (!code) return this.refuseUnverified(ctx)
    const { marketing = false, ...account } = await request.validateUsing(newAccountValidator, {
      meta: { email: code.email },
    })
    const user = await signUp(code, { ...account, marketing, locale: i18n.locale as Locale })
    if (typeof user === 'string') {
      throw new FieldException(user, i18n.t(`auth.sign_up.taken.${user}`), 'unique')
    }
    flow.end()
    const returnTo = localPath(session.pull('returnTo')) ?? '/'
    await this.signIns.start(ctx, user)
    session.flash('success', i18n.t('auth.sign_up.welcome', { nickname: user.nickname }))
    return response.redirect(returnTo)
  }

  private refuseUnverified({ session, response, i18n }: HttpContext) {
    session.flash('error', i18n.t('auth.sign_up.unverified'))
    return response.redirect('/sign-up')
  }
}
