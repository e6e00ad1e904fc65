import type { ApiClient } from '@japa/api-client'
import clock from '#services/clock'
import { SIGNATURE, signatureOf } from '#services/webhooks/signature'

/** Calls a webhook with a body as it is and the signature that is given, or none. */
export function callWebhook(client: ApiClient, path: string, body: string, signature?: string) {
  const request = client.post(path).header('content-type', 'application/json')
  if (signature !== undefined) request.header(SIGNATURE, signature)
  return request.json(JSON.parse(body))
}

/** Signatures that open no door for this body, by what is wrong with them. */
export function badSignatures(body: string, secret: string): Record<string, string | undefined> {
  const good = signatureOf(body, secret)
  const now = clock.now()
  const [time, digest] = good.split(',')
  return {
    'none': undefined,
    'empty': '',
    'no signature at all': 'f'.repeat(64),
    'the digest alone': digest.slice('v1='.length),
    'of no length': `${time},v1=`,
    'invented': `${time},v1=${'f'.repeat(64)}`,
    'of another body': signatureOf(`${body} `, secret),
    'with another secret': signatureOf(body, `${secret}?`),
    'with an old time and its digest': signatureOf(body, secret, now.minus({ minutes: 6 })),
    'with a time to come': signatureOf(body, secret, now.plus({ minutes: 6 })),
    'with another time': `t=${Math.floor(now.toSeconds()) + 1},${digest}`,
  }
}
