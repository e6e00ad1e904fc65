import Notification from '#models/notification'
import clock from '#services/clock'
import { reviseReading, type StreamEvent } from './revisions.js'

/** Marks some of a person's notifications read, or all of them. Null when all of them were read before. */
export function read(userId: number, ulids: string[] | 'all'): Promise<StreamEvent | null> {
  return reviseReading(userId, async (trx) => {
    const query = Notification.query({ client: trx }).where('user_id', userId).whereNull('read_at')
    if (ulids !== 'all') void query.whereIn('ulid', ulids)
    const [changed] = await query.update({ readAt: clock.now().toJSDate() })
    return Number(changed)
  })
}

/** The same for all that lead to one target. */
export async function readOf(userId: number, target: string): Promise<StreamEvent | null> {
  const open = await Notification.query()
    .where({ userId, target })
    .whereNull('read_at')
    .select('ulid')
  if (open.length === 0) return null
  return read(
    userId,
    open.map(({ ulid }) => ulid)
  )
}
