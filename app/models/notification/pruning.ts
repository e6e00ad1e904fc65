import config from '#config/notifications'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

/** Forgets what was read long ago. @returns how many */
export function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepReadDays }).toJSDate()
  return forget({ table: 'notifications', column: 'read_at', before }, { progress })
}
