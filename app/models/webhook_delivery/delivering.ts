import logger from '@adonisjs/core/services/logger'
import config from '#config/webhooks'
import type WebhookDelivery from '#models/webhook_delivery'
import { claimDeliveries } from './claiming.js'
import { spanUnder } from '#services/logging/spans'
import { send } from './sending.js'

/**
 * Sends everything that is due now. Safe to run twice and in parallel.
 * @returns how many were sent, whatever came of them
 */
export async function deliverDue(): Promise<number> {
  for (let sent = 0; ;) {
    const claimed = await claimDeliveries({ free: config.concurrency })
    await Promise.all(claimed.map(({ delivery }) => sendSafely(delivery)))
    sent += claimed.length
    if (claimed.length === 0) return sent
  }
}

/**
 * On behalf of the request that it goes back to. What went wrong on our side is looked at again when its claim
 * has run out.
 */
export function sendSafely(delivery: WebhookDelivery): Promise<void> {
  const id = delivery.causedBy ?? `webhook-${delivery.id}`
  return spanUnder(id, `webhook ${delivery.event}`, async () => {
    try {
      await send(delivery)
    } catch (error) {
      logger.error({ err: error, message: delivery.messageId }, 'a webhook could not be sent')
    }
  })
}
