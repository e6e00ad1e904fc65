import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { notificationsOf } from '#models/notification/list'
import { unreadOf } from '#models/notification/revisions'
import { describes } from '#openapi/description'
import NotificationPolicy from '#policies/notification_policy'
import NotificationTransformer from '#transformers/notification_transformer'
import { pageValidator } from '#validators/api/page'
import { unreadValidator } from '#validators/notification'

export default class NotificationsController {
  @describes({
    tag: 'Notifications',
    summary: 'List your notifications',
    description:
      'The latest first; with `unread` only those that were not read. `path` is the page that they lead to.',
    query: [unreadValidator, pageValidator],
  })
  async index(ctx: HttpContext) {
    const { auth, bouncer, i18n, request, serialize } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(NotificationPolicy).authorize('viewList')
    const filter = await request.validateUsing(unreadValidator, { data: request.qs() })
    const { cursor, limit } = await pageAsked(ctx, 'notifications')
    const wanted = { after: cursor, isUnread: filter.unread ?? false, size: limit }
    const { rows, next } = await notificationsOf(user.id, wanted)
    const { data } = await serialize(NotificationTransformer.transform(rows, user, i18n))
    return { data, meta: { next, unread: await unreadOf(user.id) } }
  }
}
