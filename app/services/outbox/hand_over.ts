import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { UNCLAIMED } from '#services/outbox/claims'
import { push } from '#services/outbox/effect_queue'
import outbox from '#services/outbox/outbox'

interface Handed {
  id: number
  isUrgent: boolean
  isLetter: boolean
}

const BATCH = 100

/** Not come through in time, or claimed by a worker that died since. */
const STUCK = '(handed_at IS NULL OR handed_at < ? OR handed_at < claimed_until)'

/** Urgent effects are dated an hour back; what has waited for an hour is as urgent as they are. */
const HOUR_MS = 3_600_000

/**
 * Hands effects that are due to the queue, urgent ones first.
 * @param before  those handed over before this instant, and those of a dead worker, go again
 * @returns how many were handed over
 * @throws when the queue cannot be reached; they count as not handed over then
 */
export default async function handOver(before?: Date): Promise<number> {
  for (let total = 0; ;) {
    const effects = await mark(before)
    await pushAll(effects)
    total += effects.length
    if (effects.length < BATCH) return total
  }
}

/** Everything that nobody holds and that has not come through within a minute. */
export function handOverAgain(): Promise<number> {
  return handOver(DateTime.utc().minus({ minutes: 1 }).toJSDate())
}

function mark(before?: Date): Promise<Handed[]> {
  const now = new Date()
  return db.transaction(async (trx) => {
    const query = trx
      .from('outbox_messages')
      .select('id', 'topic', 'available_at')
      .whereNull('done_at')
      .whereNull('failed_at')
      .where('available_at', '<=', now)
      .whereRaw(UNCLAIMED)
      .orderBy('available_at')
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    if (before) query.whereRaw(STUCK, [before])
    else query.whereNull('handed_at')
    const rows: { id: number; topic: string; available_at: Date }[] = await query
    if (rows.length === 0) return []
    const ids = rows.map((row) => row.id)
    await trx.from('outbox_messages').whereIn('id', ids).update({ handed_at: new Date() })
    return rows.map((row) => ({
      id: row.id,
      isUrgent: row.available_at.getTime() <= now.getTime() - HOUR_MS,
      isLetter: outbox.isLetter(row.topic),
    }))
  })
}

async function pushAll(effects: Handed[]): Promise<void> {
  const pushed = await Promise.allSettled(effects.map((effect) => push(effect)))
  const failure = pushed.find((result) => result.status === 'rejected')
  if (!failure) return
  const missed = effects.filter((_, at) => pushed[at].status === 'rejected').map(({ id }) => id)
  await db.from('outbox_messages').whereIn('id', missed).update({ handed_at: null })
  throw failure.reason
}
