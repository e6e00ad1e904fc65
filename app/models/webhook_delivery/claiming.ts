import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import WebhookDelivery from '#models/webhook_delivery'
import clock from '#services/clock'

/** Due now, and nobody is at it. */
const DUE = `d.status = 'pending' AND d.next_attempt_at <= :now
  AND (d.sending_until IS NULL OR d.sending_until < :now)`

/** Something else goes to the same endpoint at this moment. */
const BUSY = `EXISTS (SELECT 1 FROM webhook_deliveries o
  WHERE o.endpoint_id = d.endpoint_id AND o.status = 'pending' AND o.sending_until >= :now)`

/** What happened before was not tried yet. It is waited for once, not while it fails for days. */
const TOO_EARLY = `EXISTS (SELECT 1 FROM webhook_deliveries o
  WHERE o.endpoint_id = d.endpoint_id AND o.stream = d.stream AND o.id < d.id
    AND o.status = 'pending' AND o.attempts = 0)`

/** Up to `limit` deliveries that are this process's to send, one for each endpoint, the oldest first. */
export async function claimDeliveries(limit: number): Promise<WebhookDelivery[]> {
  const now = clock.now().toJSDate()
  const [rows]: [{ id: number }[]] = await db.rawQuery(
    `SELECT MIN(d.id) AS id FROM webhook_deliveries d FORCE INDEX (webhook_deliveries_due)
      WHERE ${DUE} AND NOT ${BUSY} AND NOT ${TOO_EARLY}
      GROUP BY d.endpoint_id ORDER BY MIN(d.next_attempt_at) LIMIT :limit`,
    { now, limit }
  )
  const claimed: WebhookDelivery[] = []
  for (const { id } of rows) {
    const delivery = await claimDelivery(id)
    if (delivery) claimed.push(delivery)
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
