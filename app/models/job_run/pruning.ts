import config from '#config/scheduler'
import clock from '#services/clock'
import { forget } from '#services/shared/forgetting'

/** Forgets runs that ended long ago. @returns how many */
export function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.historyDays }).toJSDate()
  return forget(
    { table: 'job_runs', column: 'started_at', before },
    { only: (runs) => runs.whereNot('status', 'running'), progress }
  )
}
