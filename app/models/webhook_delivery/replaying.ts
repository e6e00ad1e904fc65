import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/webhooks'
import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import { markActed } from '#services/idempotency/marking'
import { cause } from '#services/logging/cause'
import { TEST_EVENT } from '../webhook_endpoint/events.js'
import { locked } from '../webhook_endpoint/locked.js'

export interface Missed {
  since: DateTime
}

/** Sends a message again, with the id that it had. @returns whether it can be */
export async function replay(endpoint: WebhookEndpoint, messageId: string): Promise<boolean> {
  return (await again(endpoint, { message_id: messageId })) > 0
}

/** Sends again what failed or was kept since then, in the order in which it happened. @returns how many */
export function replayAll(endpoint: WebhookEndpoint, { since }: Missed): Promise<number> {
  return again(endpoint, {}, since)
}

function again(endpoint: WebhookEndpoint, which: object, since?: DateTime): Promise<number> {
  return db.transaction(async (trx) => {
    const { status } = await locked(trx, endpoint)
    if (status !== 'active') return 0
    const rows = trx
      .from('webhook_deliveries')
      .where({ endpoint_id: endpoint.id, ...which })
      .whereNot('status', 'pending')
      .orderBy('id')
      .limit(config.replays)
      .forUpdate()
    if (since) {
      void rows
        .whereIn('status', ['failed', 'held'])
        .whereNot('event', TEST_EVENT)
        .where('created_at', '>=', since.toJSDate())
    }
    const found: { id: number }[] = await rows.select('id')
    const ids = found.map(({ id }) => id)
    if (ids.length === 0) return 0
    const at = clock.now().toJSDate()
    const fresh = {
      status: 'pending',
      attempts: 0,
      next_attempt_at: at,
      delivered_at: null,
      caused_by: cause(),
    }
    await trx.from('webhook_deliveries').whereIn('id', ids).update(fresh)
    await markActed(trx)
    return ids.length
  })
}
