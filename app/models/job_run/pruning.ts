import config from '#config/scheduler'
import JobRun from '#models/job_run'
import clock from '#services/clock'

/** Forgets runs that ended long ago. @returns how many */
export async function prune(): Promise<number> {
  const before = clock.now().minus({ days: config.historyDays })
  const [deleted] = await JobRun.query()
    .where('started_at', '<', before.toJSDate())
    .whereNot('status', 'running')
    .delete()
  return Number(deleted)
}
