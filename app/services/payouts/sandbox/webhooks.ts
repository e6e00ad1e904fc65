import config from '#config/payouts'
import { callShop } from '#services/webhooks/calling'

/** Tells the shop that a transfer was decided on, as a bank does. @returns whether it was heard */
export function notify(idempotencyKey: string): Promise<boolean> {
  const event = { eventType: 'TRANSFER_STATUS_CHANGED', data: { idempotencyKey } }
  return callShop('/webhooks/payouts', event, config.sandbox.webhookSecret)
}
