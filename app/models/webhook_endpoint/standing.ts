import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type WebhookEndpoint from '#models/webhook_endpoint'
import { locked } from './locked.js'

/** paused: by its host; failing: by us, after days; gone: it said so itself. */
export type Stopped = 'paused' | 'failing' | 'gone'

export async function pause(endpoint: WebhookEndpoint, why: Stopped): Promise<void> {
  await db.transaction(async (trx) => {
    const current = await locked(trx, endpoint)
    if (current.status === 'active') await stop(trx, current, why)
  })
}

/** What waits for an endpoint that is locked waits until it is asked for. */
export async function stop(
  trx: TransactionClientContract,
  endpoint: WebhookEndpoint,
  why: Stopped
) {
  await endpoint.merge({ status: why }).save()
  await trx
    .from('webhook_deliveries')
    .where({ endpoint_id: endpoint.id, status: 'pending' })
    .update({ status: 'held', next_attempt_at: null })
}

/** From now on; what was kept meanwhile is sent when its host asks for it. */
export async function resume(endpoint: WebhookEndpoint): Promise<void> {
  await db.transaction(async (trx) => {
    const current = await locked(trx, endpoint)
    await current.merge({ status: 'active', failingSince: null }).save()
  })
}
