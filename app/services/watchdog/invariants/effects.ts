import { look } from '../asking.js'
import { MOST, type Invariant } from '../contract.js'

const LATE_MINUTES = 15
const STALE_MINUTES = 5

type Effect = { id: number; topic: string; attempts: number }

/** An effect that is due is carried out, or fails and is due later. One line for all: an outage makes thousands. */
export const late: Invariant = {
  name: 'effects.late',
  async find() {
    const [{ waiting, oldest }] = await look<{ waiting: number; oldest: Date | null }>(
      `SELECT COUNT(*) AS waiting, MIN(GREATEST(available_at, created_at)) AS oldest FROM outbox_messages FORCE INDEX (outbox_messages_due)
      WHERE done_at IS NULL AND failed_at IS NULL
        AND available_at <= UTC_TIMESTAMP(3) - INTERVAL ${LATE_MINUTES} MINUTE
        AND created_at <= UTC_TIMESTAMP(3) - INTERVAL ${LATE_MINUTES} MINUTE`
    )
    if (!oldest) return []
    const detail = { waiting: Number(waiting), oldest: oldest.toISOString() }
    return [{ subject: 'queue:effects', detail }]
  },
}

/** A claim that ran out is taken over within seconds; nobody does. */
export const claims: Invariant = {
  name: 'effects.claims',
  async find() {
    const rows = await look<Effect>(
      `SELECT id, topic, attempts FROM outbox_messages FORCE INDEX (outbox_messages_due)
      WHERE done_at IS NULL AND failed_at IS NULL
        AND claimed_until <= UTC_TIMESTAMP(3) - INTERVAL ${STALE_MINUTES} MINUTE
      ORDER BY id LIMIT ${MOST}`
    )
    return rows.map(findingOf)
  },
}

/** Failed for good: nothing tries it again until somebody of the staff does. */
export const dead: Invariant = {
  name: 'effects.dead',
  async find() {
    const rows = await look<Effect>(
      `SELECT id, topic, attempts FROM outbox_messages FORCE INDEX (outbox_messages_due)
      WHERE done_at IS NULL AND failed_at IS NOT NULL ORDER BY id LIMIT ${MOST}`
    )
    return rows.map(findingOf)
  },
}

function findingOf({ id, topic, attempts }: Effect) {
  return { subject: `effect:${id}`, detail: { topic, attempts } }
}
