import type { HttpContext } from '@adonisjs/core/http'
import { choosePreferences, self } from '#controllers/settings/support'
import { preferencesOf } from '#models/notification/preferences'

/** What one wants to hear of, and how. */
export default class NotificationsController {
  async edit(ctx: HttpContext) {
    const user = await self(ctx)
    const preferences = await preferencesOf(user.id)
    return ctx.inertia.render('settings/notifications', {
      preferences: preferences.map((each) => ({ ...each })),
    })
  }

  async update(ctx: HttpContext) {
    await choosePreferences(ctx)
    ctx.session.flash('success', ctx.i18n.t('notifications.settings.saved'))
    return ctx.response.redirect('/settings/notifications')
  }
}
