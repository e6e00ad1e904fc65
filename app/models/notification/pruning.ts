import config from '#config/notifications'
import Notification from '#models/notification'
import clock from '#services/clock'

const BATCH = 1_000

/** Forgets what was read long ago, some at a time so that nobody waits. @returns how many */
export async function prune(progress?: (done: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepReadDays }).toJSDate()
  for (let total = 0; ;) {
    const [deleted] = await Notification.query().where('read_at', '<', before).limit(BATCH).delete()
    total += Number(deleted)
    progress?.(total)
    if (Number(deleted) < BATCH) return total
  }
}
