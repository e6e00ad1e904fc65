import type { HttpContext } from '@adonisjs/core/http'
import { read } from '#models/notification/reading'
import { isThere } from '#models/notification/targets'
import NotificationPolicy from '#policies/notification_policy'
import live from '#services/live/live'

/** Marks a notification read and leads to what it is about, if that is still there for this person. */
export default class OpeningsController {
  async store({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    const notification = await user
      .related('notifications')
      .query()
      .where('ulid', params.ulid)
      .firstOrFail()
    await bouncer.with(NotificationPolicy).authorize('open', notification)
    const event = await read(user.id, [notification.ulid])
    if (event) await live.publish(user.id, [event])
    if (await isThere(notification)) return response.redirect(notification.path)
    session.flash('notice', i18n.t('notices.vanished'))
    return response.redirect('/notifications')
  }
}
