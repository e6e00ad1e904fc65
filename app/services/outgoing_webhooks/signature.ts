import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

export interface Signed {
  id: string
  /** Seconds since 1970. */
  timestamp: number
  body: string
}

export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64')
}

/** The headers of Standard Webhooks; while a secret is exchanged there is a signature by each. */
export function signatureHeaders({ id, timestamp, body }: Signed, secrets: string[]) {
  const content = `${id}.${timestamp}.${body}`
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => `v1,${hmac(secret, content)}`).join(' '),
  }
}

function hmac(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return createHmac('sha256', key).update(content).digest('base64')
}
