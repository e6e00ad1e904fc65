import { look } from '../asking.js'
import { MOST, type Invariant } from '../contract.js'

const STALE_MINUTES = 3
const LATE = { embeddings: 2, webhooks: 1, photos: 2 }
/** As many as are looked at: of the photos, and of the effects that may still be about to see to them. */
const PHOTOS = 1_000
const EFFECTS = 20_000

/** A run whose process is silent is taken over or closed; nobody does. */
export const leases: Invariant = {
  name: 'jobs.leases',
  async find() {
    const rows = await look<{ id: number; job: string; owner: string }>(
      `SELECT id, job, owner FROM job_runs FORCE INDEX (job_runs_leases)
      WHERE status = 'running' AND leased_until <= UTC_TIMESTAMP(3) - INTERVAL ${STALE_MINUTES} MINUTE
      ORDER BY id LIMIT ${MOST}`
    )
    return rows.map(({ id, job, owner }) => ({ subject: `run:${id}`, detail: { job, owner } }))
  },
}

/** Listings that changed are found by what they say now, within the hour. */
export const embeddings: Invariant = {
  name: 'embeddings.late',
  find: () =>
    behind(
      'queue:embeddings',
      `listing_embeddings WHERE due_at <= UTC_TIMESTAMP(3) - INTERVAL ${LATE.embeddings} HOUR`,
      'due_at'
    ),
}

/** A delivery that is due is sent, or fails and is due later. */
export const webhooks: Invariant = {
  name: 'webhooks.late',
  find: () =>
    behind(
      'queue:webhooks',
      `webhook_deliveries WHERE status = 'pending'
        AND next_attempt_at <= UTC_TIMESTAMP(3) - INTERVAL ${LATE.webhooks} HOUR`,
      'next_attempt_at'
    ),
}

/** A photo has its sizes soon after it came, or an effect that will see to it. */
export const photos: Invariant = {
  name: 'photos.unsized',
  async find() {
    const old = await look<{ id: number; since: Date }>(
      `SELECT id, created_at AS since FROM uploads FORCE INDEX (uploads_unsized)
      WHERE sized_at IS NULL AND status = 'ready'
        AND created_at <= UTC_TIMESTAMP(3) - INTERVAL ${LATE.photos} HOUR
      ORDER BY created_at LIMIT ${PHOTOS}`
    )
    const awaited = await look<{ id: string }>(
      `SELECT JSON_VALUE(payload, '$.uploadId') AS id FROM outbox_messages FORCE INDEX (outbox_messages_due)
      WHERE done_at IS NULL AND failed_at IS NULL AND topic = 'upload.stored' LIMIT ${EFFECTS}`
    )
    const isAwaited = new Set(awaited.map(({ id }) => Number(id)))
    const lost = old.filter(({ id }) => !isAwaited.has(id))
    if (lost.length === 0) return []
    const detail = { waiting: lost.length, oldest: lost[0].since.toISOString() }
    return [{ subject: 'queue:photos', detail }]
  },
}

async function behind(subject: string, rows: string, column: string) {
  const [{ waiting, oldest }] = await look<{ waiting: number; oldest: Date | null }>(
    `SELECT COUNT(*) AS waiting, MIN(${column}) AS oldest FROM ${rows}`
  )
  if (!oldest) return []
  return [{ subject, detail: { waiting: Number(waiting), oldest: oldest.toISOString() } }]
}
