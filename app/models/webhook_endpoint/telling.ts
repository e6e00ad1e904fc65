import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type WebhookEndpoint from '#models/webhook_endpoint'
import outbox from '#services/outbox/outbox'

export type EndpointChange = 'added' | 'moved' | 'rotated'

/** Its owner gets a letter, whoever changed it in their name. */
export function tellOwner(
  trx: TransactionClientContract,
  { id: endpointId }: WebhookEndpoint,
  change: EndpointChange
) {
  return outbox.record(trx, {
    topic: 'webhook_endpoint.changed',
    payload: { endpointId, change },
  })
}
