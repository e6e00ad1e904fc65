import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'

/** Where one is signed in; each can be ended. */
@inject()
export default class SessionsController {
  constructor(private signIns: SignIns) {}

  async index({ auth, bouncer, inertia, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const signIns = await this.signIns.of(user, session.sessionId)
    return inertia.render('settings/sessions', { signIns })
  }

  async destroy({ auth, bouncer, params, response, session, i18n }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const isEnded = await this.signIns.end(user, String(params.handle))
    if (!isEnded) return response.notFound()
    session.flash('success', i18n.t('settings.sessions.ended'))
    return response.redirect('/settings/sessions')
  }
}
