import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type User from '#models/user'
import UserPolicy from '#policies/user_policy'
import clock from '#services/clock'
import ProfileTransformer from '#transformers/profile_transformer'
import { profileValidator } from '#validators/accounts/profile'

export default class ProfilesController {
  async edit({ auth, bouncer, inertia }: HttpContext) {
    const user: User = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    await user.load('avatar')
    return inertia.render('settings/profile', { profile: ProfileTransformer.transform(user) })
  }

  async update({ auth, bouncer, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const { marketing, ...profile } = await request.validateUsing(profileValidator)
    await user.consentToMarketing(marketing, clock.now()).merge(profile).save()
    response.plainCookie('locale', user.locale, { encode: false, httpOnly: false, maxAge: '1y' })
    session.flash('success', i18nManager.locale(user.locale).t('settings.profile.saved'))
    return response.redirect('/settings/profile')
  }
}
