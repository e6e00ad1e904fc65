import config from '#config/webhooks'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

/** Forgets deliveries of long ago with all their attempts. @returns how many */
export function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepDays }).toJSDate()
  return forget({ table: 'webhook_deliveries', column: 'created_at', before }, { progress })
}
