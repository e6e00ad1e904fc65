import type { HttpContext } from '@adonisjs/core/http'
import { choose, preferencesOf } from '#models/notification/preferences'
import UserPolicy from '#policies/user_policy'
import { preferencesValidator } from '#validators/notification'

/** What one wants to hear of, and how. */
export default class NotificationsController {
  async edit({ auth, bouncer, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const preferences = await preferencesOf(user.id)
    return inertia.render('settings/notifications', {
      preferences: preferences.map((each) => ({ ...each })),
    })
  }

  async update({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const { preferences } = await request.validateUsing(preferencesValidator)
    await choose(user.id, preferences)
    session.flash('success', i18n.t('notifications.settings.saved'))
    return response.redirect('/settings/notifications')
  }
}
