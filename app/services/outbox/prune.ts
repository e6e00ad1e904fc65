import db from '@adonisjs/lucid/services/db'
import config from '#config/queue'
import clock from '#services/clock'

const BATCH = 1_000

/**
 * Forgets effects that were done long ago, in batches. Dead letters and what is still to be done stay.
 * Safe to run twice and in parallel.
 * @param progress is told how many are gone so far
 * @returns how many
 */
export default async function prune(progress?: (gone: number) => void): Promise<number> {
  const before = clock.now().minus({ days: config.keepDays }).toJSDate()
  for (let gone = 0; ; progress?.(gone)) {
    const ids = await doneBefore(before)
    if (ids.length > 0) gone += await forget(ids)
    if (ids.length < BATCH) return gone
  }
}

async function doneBefore(before: Date): Promise<number[]> {
  const rows: { id: number }[] = await db
    .from('outbox_messages')
    .select('id')
    .where('done_at', '<', before)
    .orderBy('done_at')
    .limit(BATCH)
  return rows.map(({ id }) => id)
}

/** By id: a range of `done_at` would lock the gap that new effects are recorded in. */
async function forget(ids: number[]): Promise<number> {
  const deleted = await db.from('outbox_messages').whereIn('id', ids).delete()
  return Number(deleted)
}
