import type { HttpContext } from '@adonisjs/core/http'
import { read } from '#models/notification/reading'
import { unreadOf } from '#models/notification/revisions'
import NotificationPolicy from '#policies/notification_policy'
import live from '#services/live/live'
import { readingsValidator } from '#validators/notification'

/** Marks some read, or all. Those of others and unknown ones are passed over. */
export async function markRead({ auth, bouncer, request }: HttpContext) {
  const user = auth.getUserOrFail()
  await bouncer.with(NotificationPolicy).authorize('viewList')
  const { notifications = 'all' } = await request.validateUsing(readingsValidator)
  const event = await read(user.id, notifications)
  if (event) await live.publish(user.id, [event])
  return { unread: event?.data.unread ?? (await unreadOf(user.id)) }
}
