import config from '#config/payments'
import { callShop } from '#services/webhooks/calling'
import type { SandboxPayment } from '../sandbox.js'

/** Tells the shop of a payment, as a payment company does. */
export function notify({ order_id: orderId, provider_key: paymentKey }: SandboxPayment) {
  const event = { eventType: 'PAYMENT_STATUS_CHANGED', data: { orderId, paymentKey } }
  return callShop('/webhooks/sandbox', event, config.sandbox.webhookSecret)
}
