import { createHmac, timingSafeEqual } from 'node:crypto'
import config from '#config/payments'
import clock from '#services/clock'

/** The header that a signed webhook carries: `t=<seconds since 1970>,v1=<HMAC-SHA256 in hex>`. */
export const SIGNATURE = 'webhook-signature'

/** missing: none, or none that can be read; stale: signed too long ago, or in the future. */
export type SignatureProblem = 'missing' | 'wrong' | 'stale'

/** Signs `time.body`: neither can be changed without the other. */
export function signatureOf(body: string, secret: string, at = clock.now()): string {
  const time = String(Math.floor(at.toSeconds()))
  return `t=${time},v1=${digestOf(time, body, secret)}`
}

/** Why a webhook is not to be believed, or null; `body` as it came, byte for byte. */
export function signatureProblem(
  body: string,
  header: string,
  secret: string
): SignatureProblem | null {
  const [, time, given] = /^t=(\d{1,11}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (!time || !given) return 'missing'
  const expected = digestOf(time, body, secret)
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return 'wrong'
  const age = Math.abs(clock.now().toSeconds() - Number(time))
  return age > config.webhooks.windowSeconds ? 'stale' : null
}

function digestOf(time: string, body: string, secret: string): string {
  return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
}
