import db from '@adonisjs/lucid/services/db'
import type WebhookEndpoint from '#models/webhook_endpoint'
import outbox from '#services/outbox/outbox'
import { locked } from './locked.js'

/** With its log. Its owner gets a letter: whoever had a program of theirs hear nothing any more did so unseen. */
export async function remove(endpoint: WebhookEndpoint): Promise<void> {
  await db.transaction(async (trx) => {
    const current = await locked(trx, endpoint)
    await current.delete()
    const { url, userId } = current
    await outbox.record(trx, {
      topic: 'webhook_endpoint.removed',
      payload: { userId, receiver: new URL(url).host },
    })
  })
}
