import db from '@adonisjs/lucid/services/db'
import WebhookDelivery from '#models/webhook_delivery'
import type WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import { markActed } from '#services/idempotency/marking'
import { cause } from '#services/logging/cause'
import type { Outcome } from '#services/outgoing_webhooks/contract'
import { locked } from '../webhook_endpoint/locked.js'
import { claimDelivery } from './claiming.js'
import { bodyOf, testMessage } from './message.js'
import { send } from './sending.js'

/** Null when nothing is sent there now. */
export async function sendTest(endpoint: WebhookEndpoint): Promise<Outcome | null> {
  const now = clock.now()
  const message = testMessage(endpoint.userId, now)
  const written = await db.transaction(async (trx) => {
    const { status } = await locked(trx, endpoint)
    if (status !== 'active') return null
    const delivery = await WebhookDelivery.create(
      {
        endpointId: endpoint.id,
        messageId: message.id,
        event: message.event,
        stream: message.stream,
        body: bodyOf(message),
        status: 'pending',
        nextAttemptAt: now,
        createdAt: now,
        causedBy: cause(),
      },
      { client: trx }
    )
    await markActed(trx)
    return delivery
  })
  const claimed = written && (await claimDelivery(written.id))
  return claimed && send(claimed)
}
