import type { HttpContext } from '@adonisjs/core/http'
import { notificationsOf } from '#models/notification/list'
import { unreadOf } from '#models/notification/revisions'
import NotificationPolicy from '#policies/notification_policy'
import NotificationTransformer from '#transformers/notification_transformer'

const SHOWN = 10

/** What the bell opens. */
export default class LatestController {
  async show({ auth, bouncer, i18n, response, serialize }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(NotificationPolicy).authorize('viewList')
    const { rows, next } = await notificationsOf(user.id, { size: SHOWN })
    response.header('cache-control', 'no-store')
    const { data } = await serialize(NotificationTransformer.transform(rows, user, i18n))
    return { notifications: data, unread: await unreadOf(user.id), hasMore: next !== null }
  }
}
