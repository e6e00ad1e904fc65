import type { HttpContext } from '@adonisjs/core/http'
import { notificationsOf } from '#models/notification/list'
import NotificationPolicy from '#policies/notification_policy'
import NotificationTransformer from '#transformers/notification_transformer'
import { listValidator } from '#validators/notification'

export default class NotificationsController {
  async index({ auth, bouncer, i18n, inertia, request }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(NotificationPolicy).authorize('viewList')
    const [, filter] = await listValidator.tryValidate(request.qs())
    const isUnread = filter?.unread ?? false
    const { rows, next } = await notificationsOf(user.id, { after: filter?.cursor, isUnread })
    return inertia.render('notifications/index', {
      notifications: inertia.scroll(NotificationTransformer.paginate(rows, {}, user, i18n), () => ({
        pageName: 'cursor',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
      isUnread,
    })
  }
}
