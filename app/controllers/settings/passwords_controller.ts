import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'
import Throttle from '#services/accounts/throttle'
import { passwordChangeValidator } from '#validators/accounts/signing'

@inject()
export default class PasswordsController {
  constructor(private signIns: SignIns) {}

  async edit({ auth, bouncer, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const webhooks = await user.related('webhooks').query()
    return inertia.render('settings/password', {
      email: user.email,
      hasPassword: user.password !== null,
      webhooks: webhooks.length,
    })
  }

  async update(ctx: HttpContext) {
    const { auth, bouncer, request, response, session, i18n } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const { currentPassword, password } = await request.validateUsing(passwordChangeValidator, {
      meta: { email: user.email, nickname: user.nickname },
    })
    const who = { person: String(user.id), address: request.ip() }
    const throttle = new Throttle('passwords', who, 'currentPassword')
    await throttle.count()
    if (!(await user.hasPassword(currentPassword))) {
      throw new FieldException('currentPassword', i18n.t('settings.password.wrong'), 'credentials')
    }
    await throttle.forgive()
    const isTwoStep = this.signIns.isTwoStep(ctx)
    await user.changePassword(password)
    await this.signIns.start(ctx, user, { isTwoStep })
    session.flash('success', i18n.t('settings.password.changed'))
    return response.redirect('/settings/password')
  }
}
