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
