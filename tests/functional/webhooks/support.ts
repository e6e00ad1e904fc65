import db from '@adonisjs/lucid/services/db'
import { HOOK_EVENTS, type HookEvent } from '#models/webhook_endpoint/events'
import { deliverDue } from '#models/webhook_delivery/delivering'
import type User from '#models/user'
import WebhookDelivery from '#models/webhook_delivery'
import WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import sender from '#services/outgoing_webhooks/sender'
import { HookReceiver } from '#tests/support/hook_receiver'

export const LOOPBACK = [{ address: '127.0.0.1', family: 4 }]

/** A host's server, under the one name that may be told of anything by http. */
export async function listening(): Promise<{ receiver: HookReceiver; stop: () => Promise<void> }> {
  const receiver = await HookReceiver.start()
  const undo = sender.resolveBy(async () => LOOPBACK)
  return {
    receiver,
    stop: async () => {
      undo()
      await receiver.stop()
    },
  }
}

export async function endpointOf(
  host: User,
  receiver: HookReceiver,
  events: HookEvent[] = [...HOOK_EVENTS]
) {
  const added = await WebhookEndpoint.add(host, { url: receiver.url(), events })
  if (added === 'full') throw new Error('this host has as many as they may')
  return added
}

export function deliveriesOf({ id }: WebhookEndpoint): Promise<WebhookDelivery[]> {
  return WebhookDelivery.query().where('endpoint_id', id).preload('trials').orderBy('id')
}

export async function only(endpoint: WebhookEndpoint): Promise<WebhookDelivery> {
  const [delivery, ...others] = await deliveriesOf(endpoint)
  if (!delivery || others.length > 0) throw new Error(`${others.length + 1} deliveries, not one`)
  return delivery
}

/** Lets the wait before the next attempt pass, and has what is due sent. */
export async function waitAndDeliver(endpoint: WebhookEndpoint): Promise<number> {
  const [row] = await db
    .from('webhook_deliveries')
    .where({ endpoint_id: endpoint.id, status: 'pending' })
    .min('next_attempt_at as at')
  if (row.at) clock.freeze(new Date(Math.max(row.at, clock.now().toMillis())).toISOString())
  return deliverDue()
}
