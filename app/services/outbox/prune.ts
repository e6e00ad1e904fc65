import config from '#config/queue'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

/**
 * Forgets effects that were done long ago. Dead letters and what is still to be done stay.
 * @param progress is told how many are gone so far
 * @returns how many
 */
export default function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepDays }).toJSDate()
  return forget({ table: 'outbox_messages', column: 'done_at', before }, { progress })
}
