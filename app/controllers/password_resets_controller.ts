import type { HttpContext } from '@adonisjs/core/http'
import PasswordReset from '#models/password_reset'
import type { Locale } from '#models/user'
import Throttle from '#services/accounts/throttle'
import { emailValidator, newPasswordValidator } from '#validators/accounts/signing'

export default class PasswordResetsController {
  async create({ inertia, request }: HttpContext) {
    return inertia.render('auth/password_reset/create', { isSent: request.input('sent') === '1' })
  }

  async store({ request, response, i18n }: HttpContext) {
    const { email } = await request.validateUsing(emailValidator)
    await new Throttle('resets', { person: email, address: request.ip() }, 'email').count()
    await PasswordReset.request(email, i18n.locale as Locale)
    return response.redirect('/password-reset?sent=1')
  }

  async edit({ inertia, params, response }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin')
    return inertia.render('auth/password_reset/edit', {
      token: String(params.token),
      isOpen: await PasswordReset.isOpen(params.token),
    })
  }

  async update({ request, response, params, session, i18n }: HttpContext) {
    const owner = await PasswordReset.personOf(params.token)
    const { password } = await request.validateUsing(newPasswordValidator, {
      meta: { email: owner?.email, nickname: owner?.nickname },
    })
    const user = await PasswordReset.redeem(params.token, password)
    if (!user) return response.redirect(`/password-reset/${encodeURIComponent(params.token)}`)
    session.flash('success', i18n.t('auth.reset.done'))
    return response.redirect('/login')
  }
}
