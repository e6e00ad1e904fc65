import { createHmac, timingSafeEqual } from 'node:crypto'
import logger from '@adonisjs/core/services/logger'
import { appUrl } from '#config/app'
import config from '#config/payments'
import type { SandboxPayment } from '../sandbox.js'

const TIMEOUT_MS = 5_000

/** HMAC-SHA256 of the body as it is sent, in hex. */
export function signatureOf(body: string): string {
  return createHmac('sha256', config.sandbox.webhookSecret).update(body).digest('hex')
}

export function isSigned(body: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(body))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Tells the shop of a payment, as a payment company does. A shop that does not answer is no error. */
export async function notify({ order_id: orderId, provider_key: paymentKey }: SandboxPayment) {
  const body = JSON.stringify({
    eventType: 'PAYMENT_STATUS_CHANGED',
    data: { orderId, paymentKey },
  })
  try {
    await fetch(new URL('/webhooks/sandbox', appUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sandbox-Signature': signatureOf(body) },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    logger.warn({ err: error }, 'a webhook of the sandbox was not heard')
  }
}
