import Notification from '#models/notification'
import { decodeCursor, encodeCursor } from '../listing/cursor.js'

const PAGE = 20

export interface NotificationPage {
  rows: Notification[]
  /** The cursor of the next page, null at the end. */
  next: string | null
}

/** A page of somebody's notifications, the latest first: two queries, however many kinds it mixes. */
export async function notificationsOf(
  userId: number,
  { after, isUnread = false, size = PAGE }: { after?: unknown; isUnread?: boolean; size?: number }
): Promise<NotificationPage> {
  const cursor = decodeCursor(after, 'notifications')
  const query = Notification.query()
    .where('user_id', userId)
    .orderBy('id', 'desc')
    .limit(size + 1)
    .preload('actor')
  if (cursor) void query.where('id', '<', cursor.id)
  if (isUnread) void query.withScopes((scopes) => scopes.unread())
  const found = await query
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    last && found.length > size ? encodeCursor({ value: null, id: last.id }, 'notifications') : null
  return { rows, next }
}
