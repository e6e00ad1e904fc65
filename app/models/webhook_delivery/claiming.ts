import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import WebhookDelivery from '#models/webhook_delivery'
import clock from '#services/clock'

/** Due now, and nobody is at it. */
const DUE = `d.status = 'pending' AND d.next_attempt_at <= :now
  AND (d.sending_until IS NULL OR d.sending_until < :now)`

/** What is on its way at this moment, from any process. */
const SENDING = `SELECT o.endpoint_id, s.user_id
  FROM webhook_deliveries o FORCE INDEX (webhook_deliveries_due)
  JOIN webhook_endpoints s ON s.id = o.endpoint_id
  WHERE o.status = 'pending' AND o.next_attempt_at <= :now AND o.sending_until >= :now`

/** What happened before was not tried yet. It is waited for once, not while it fails for days. */
const TOO_EARLY = `EXISTS (SELECT 1 FROM webhook_deliveries o
  WHERE o.endpoint_id = d.endpoint_id AND o.stream = d.stream AND o.id < d.id
    AND o.status = 'pending' AND o.attempts = 0)`

/** The oldest for each endpoint to which nothing is on its way. */
const FIRST = `SELECT MIN(d.id) AS id, MIN(d.next_attempt_at) AS due, e.user_id,
    e.failing_since IS NOT NULL AS is_failing,
    (SELECT COUNT(*) FROM sending WHERE sending.user_id = e.user_id) AS busy
  FROM webhook_deliveries d FORCE INDEX (webhook_deliveries_due)
  JOIN webhook_endpoints e ON e.id = d.endpoint_id
  WHERE ${DUE} AND NOT ${TOO_EARLY}
    AND NOT EXISTS (SELECT 1 FROM sending WHERE sending.endpoint_id = d.endpoint_id)
  GROUP BY d.endpoint_id, e.user_id, e.failing_since`

/** An owner's first place comes before anybody's second, and whoever took the last message before who did not. */
const TURNS = `SELECT id, is_failing, due, busy + ROW_NUMBER() OVER (
    PARTITION BY user_id ORDER BY is_failing, due, id) AS place
  FROM (${FIRST}) AS first`

export interface Places {
  free: number
  /** How many of them may wait for endpoints that did not take the last message. */
  forFailing?: number
}

export interface Claimed {
  delivery: WebhookDelivery
  isFailing: boolean
}

/**
 * Deliveries that are this process's to send: one for each endpoint, few for each owner, so that nobody's slow
 * servers keep others waiting.
 */
export async function claimDeliveries({ free, forFailing = free }: Places): Promise<Claimed[]> {
  const now = clock.now().toJSDate()
  const [rows]: [{ id: number; is_failing: number }[]] = await db.rawQuery(
    `WITH sending AS (${SENDING}), turns AS (${TURNS})
      SELECT id, is_failing FROM turns WHERE place <= :most
      ORDER BY is_failing, place, due, id LIMIT :free`,
    { now, free, most: config.placesOfOwner }
  )
  const healthy = rows.filter((row) => !row.is_failing)
  const failing = rows.filter((row) => row.is_failing).slice(0, forFailing)
  const claimed: Claimed[] = []
  for (const { id, is_failing: isFailing } of [...healthy, ...failing]) {
    const delivery = await claimDelivery(id)
    if (delivery) claimed.push({ delivery, isFailing: Boolean(isFailing) })
  }
  return claimed
}

/** Null when it is not due any more, or somebody else was faster. */
export async function claimDelivery(id: number): Promise<WebhookDelivery | null> {
  const now = clock.now()
  const claim = ulid()
  const until = now.plus({ seconds: config.leaseSeconds }).toJSDate()
  const [{ affectedRows }]: [{ affectedRows: number }] = await db.rawQuery(
    `UPDATE webhook_deliveries d SET sending_until = :until, claim = :claim WHERE d.id = :id AND ${DUE}`,
    { now: now.toJSDate(), until, claim, id }
  )
  return affectedRows > 0 ? WebhookDelivery.findOrFail(id) : null
}
