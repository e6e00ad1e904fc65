import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import FieldException from '#exceptions/field_exception'
import { demoAccounts } from '#services/accounts/demo_accounts'
import kakao from '#services/accounts/kakao/kakao'
import KakaoFlow from '#services/accounts/kakao/kakao_flow'
import { localPath } from '#services/accounts/local_path'
import SignIns from '#services/accounts/sign_ins'
import Throttle from '#services/accounts/throttle'
import { signInValidator } from '#validators/accounts/signing'

@inject()
export default class SessionsController {
  constructor(private signIns: SignIns) {}

  async create({ inertia, request, session, i18n }: HttpContext) {
    const path = localPath(request.input('returnTo'))
    if (path) session.put('returnTo', path)
    return inertia.render('auth/login', {
      demoAccounts: await demoAccounts(i18n.locale),
      hasKakao: kakao.isOpen,
    })
  }

  async store(ctx: HttpContext) {
    const { email, password } = await ctx.request.validateUsing(signInValidator)
    const throttle = new Throttle('signIn', { person: email, address: ctx.request.ip() }, 'email')
    await throttle.count()
    const user = await User.withCredentials(email, password)
    if (!user) throw new FieldException('password', ctx.i18n.t('auth.login.wrong'), 'credentials')
    await throttle.forgive()
    if (user.kakaoId === null && new KakaoFlow(ctx).turnToLinking())
      ctx.session.put('returnTo', '/settings/kakao')
    return ctx.response.redirect(await this.signIns.enter(ctx, user))
  }

  async destroy(ctx: HttpContext) {
    await this.signIns.leave(ctx)
    ctx.session.flash('success', ctx.i18n.t('auth.signed_out'))
    return ctx.response.redirect('/')
  }
}
