import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type WebhookEndpoint from '#models/webhook_endpoint'
import outbox from '#services/outbox/outbox'

export type EndpointChange = 'added' | 'moved' | 'rotated'

export interface EndpointTold {
  userId: number
  ulid: string
  /** As it was after the act: by the time of the letter it may be another. */
  receiver: string
  change: EndpointChange
}

/** Its owner gets a letter, whoever changed it in their name. */
export function tellOwner(
  trx: TransactionClientContract,
  { userId, ulid, url }: WebhookEndpoint,
  change: EndpointChange
) {
  const told: EndpointTold = { userId, ulid, receiver: new URL(url).host, change }
  return outbox.record(trx, { topic: 'webhook_endpoint.changed', payload: { ...told } })
}
