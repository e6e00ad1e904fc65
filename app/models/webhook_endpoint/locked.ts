import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import WebhookEndpoint from '#models/webhook_endpoint'

/** The endpoint is locked before its deliveries, everywhere. */
export function locked(trx: TransactionClientContract, { id }: { id: number }) {
  return WebhookEndpoint.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}
