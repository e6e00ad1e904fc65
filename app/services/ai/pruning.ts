import config from '#config/ai'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

/** Forgets who asked what of a mind long ago; what a day cost stays in the budgets. @returns how many */
export function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepDays }).toJSDate()
  return forget({ table: 'ai_calls', column: 'created_at', before }, { progress })
}
