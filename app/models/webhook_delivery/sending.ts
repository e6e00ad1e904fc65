import logger from '@adonisjs/core/services/logger'
import type WebhookDelivery from '#models/webhook_delivery'
import { reached } from '#services/await_points'
import clock from '#services/clock'
import sender from '#services/outgoing_webhooks/sender'
import { signatureHeaders } from '#services/outgoing_webhooks/signature'
import type { Outcome } from '#services/outgoing_webhooks/contract'
import { secretsOf } from '../webhook_endpoint/secrets.js'
import { isTaken, keep, settle } from './settling.js'

/** Sends what this process has claimed. A process that dies here leaves it to the next, with the same id. */
export async function send(delivery: WebhookDelivery): Promise<Outcome | null> {
  await delivery.load('endpoint', (endpoint) => endpoint.preload('user'))
  const { endpoint, body, messageId: id } = delivery
  if (endpoint.status !== 'active' || endpoint.user.isBanned) {
    await keep(delivery)
    return null
  }
  await reached('webhook.sending')
  const timestamp = clock.now().toUnixInteger()
  const outcome = await sender.post(new URL(endpoint.url), body, {
    'Content-Type': 'application/json',
    'User-Agent': 'Chwimeet-Webhooks/1',
    ...signatureHeaders({ id, timestamp, body }, secretsOf(endpoint)),
  })
  await reached('webhook.answered')
  await settle(delivery, outcome)
  note(delivery, outcome)
  return outcome
}

/** Not what the receiver answered: its owner reads that in the log of deliveries. */
function note(
  { messageId: message, event, attempts, endpoint }: WebhookDelivery,
  outcome: Outcome
) {
  const { milliseconds, ...rest } = outcome
  const came = 'status' in rest ? { status: rest.status } : rest
  const line = {
    message,
    event,
    endpoint: endpoint.ulid,
    attempt: attempts + 1,
    milliseconds,
    ...came,
  }
  if (isTaken(outcome)) logger.info(line, 'a webhook was delivered')
  else logger.info(line, 'a webhook was not taken')
}
